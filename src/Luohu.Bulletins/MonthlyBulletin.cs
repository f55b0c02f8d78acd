using Luohu.Bulletins.Content;
using Luohu.Bulletins.Rendering;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;
using Luohu.Typesetting;
using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Model;

namespace Luohu.Bulletins;

/// <summary>
/// The monthly bulletin, 通报: how the year's plan is carried out, in the plan report's own order and register.
/// A pure function of a snapshot: the same snapshot and fonts give the same bytes.
/// </summary>
public static class MonthlyBulletin
{
    /// <summary>What the snapshot inside the PDF is called.</summary>
    public const string SnapshotName = "snapshot.json";

    // So many characters of its name tell an indicator.
    private const int NamedBy = 20;

    /// <summary>The bulletin of <paramref name="snapshot"/> as a document that is not set yet, with the snapshot's JSON inside it.</summary>
    public static OfficialDocument Compose(Snapshot snapshot) => Compose(snapshot, SnapshotJson.Write(snapshot));

    /// <summary>The bulletin of <paramref name="snapshot"/>, set as a PDF.</summary>
    /// <param name="snapshot">What the bulletin is made from.</param>
    /// <param name="fonts">The fonts to set it in.</param>
    /// <exception cref="UnprintableWordsException">No font has a glyph for a character of an indicator's words.</exception>
    /// <exception cref="MissingGlyphException">No font has a glyph for a character of the plan's other words.</exception>
    /// <exception cref="LayoutException">A row or a chart does not fit on a page; the message names its indicator.</exception>
    public static BulletinPdf Set(Snapshot snapshot, FontSet fonts)
    {
        var json = SnapshotJson.Write(snapshot);
        try
        {
            var set = OfficialPdf.SetWithPages(Compose(snapshot, json), fonts);
            return new(set.Bytes, set.Pages, SnapshotJson.ComputeDigest(json), set.SignaturePlace);
        }
        catch (MissingGlyphException fault) when (UnprintableWordsException.FirstWith(fault.Character, snapshot) is { } indicator)
        {
            throw new UnprintableWordsException(indicator, fault);
        }
        catch (LayoutException fault) when (FirstIn(fault.Message, snapshot) is { } indicator)
        {
            throw new LayoutException($"{indicator.Code}: {fault.Message}");
        }
    }

    // The typesetter knows rows and charts, not indicators; what it names begins with an indicator's name.
    private static Indicator? FirstIn(string message, Snapshot snapshot) =>
        snapshot.Plan.Indicators.FirstOrDefault(indicator =>
            message.Contains(indicator.Name[..Math.Min(indicator.Name.Length, NamedBy)], StringComparison.Ordinal)
        );

    private static OfficialDocument Compose(Snapshot snapshot, byte[] json) =>
        DocumentComposition.Compose(
            BulletinContent.From(snapshot),
            json,
            SnapshotJson.ComputeDigest(json),
            snapshot.ProgramVersion is { } version ? $"Luohu Functions {version}" : null
        );
}
