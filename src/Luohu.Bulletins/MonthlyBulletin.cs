using System.Collections.Immutable;
using Luohu.Bulletins.Content;
using Luohu.Bulletins.Rendering;
using Luohu.Bulletins.Web;
using Luohu.Domain;
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

    /// <summary>The most pages that a brief edition has, whatever its plan and figures.</summary>
    public const int MostBriefPages = 4;

    // What fits on four pages as a rule. Where it does not, each part is cut short and says so.
    private const int MostOfAPart = 40;

    /// <summary>The full edition of <paramref name="snapshot"/> as a document that is not set yet, with the snapshot's JSON inside it.</summary>
    public static OfficialDocument Compose(Snapshot snapshot) => Compose(snapshot, DocumentSource.From(snapshot));

    /// <summary>The full edition of <paramref name="snapshot"/> for a screen, from the same blocks as its PDF.</summary>
    public static BulletinPage WritePage(Snapshot snapshot) => PageRendering.Write(Compose(snapshot), snapshot.Notice);

    /// <summary>An edition of the bulletin of <paramref name="snapshot"/>, set as a PDF.</summary>
    /// <param name="snapshot">What the bulletin is made from.</param>
    /// <param name="fonts">The fonts to set it in.</param>
    /// <param name="edition">Which edition. Both have the same data inside, and the same digest.</param>
    /// <exception cref="UnprintableWordsException">No font has a glyph for a character of an indicator's words.</exception>
    /// <exception cref="MissingGlyphException">No font has a glyph for a character of the plan's other words.</exception>
    /// <exception cref="LayoutException">A row or a chart does not fit on a page; the message names its indicator.</exception>
    public static BulletinPdf Set(Snapshot snapshot, FontSet fonts, Edition edition = Edition.Full)
    {
        var source = DocumentSource.From(snapshot);
        try
        {
            var set =
                edition == Edition.Brief ? SetBrief(snapshot, source, fonts) : OfficialPdf.SetWithPages(Compose(snapshot, source), fonts);
            return new(set.Bytes, set.Pages, source.Digest, set.SignaturePlace, set.Text);
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

    /// <summary>
    /// The page, from 1, on which a full edition tells of each indicator, by its code: that of its sentence, else that of its row in the annex.
    /// </summary>
    /// <param name="snapshot">What the bulletin is made from.</param>
    /// <param name="text">What is printed on its pages.</param>
    public static ImmutableDictionary<string, int> PagesOf(Snapshot snapshot, PrintedText text) => IndicatorPages.Find(new(snapshot), text);

    private static OfficialDocument Compose(Snapshot snapshot, DocumentSource source) =>
        DocumentComposition.Compose(BulletinContent.From(snapshot), source);

    private static SetDocument SetBrief(Snapshot snapshot, DocumentSource source, FontSet fonts)
    {
        for (var most = MostOfAPart; ; most /= 2)
        {
            var set = OfficialPdf.SetWithPages(DocumentComposition.Compose(BriefContent.From(snapshot, most), source), fonts);
            if (set.Pages <= MostBriefPages || most == 0)
                return set;
        }
    }

    // The typesetter knows rows and charts, not indicators; what it names begins with an indicator's name.
    private static Indicator? FirstIn(string message, Snapshot snapshot) =>
        snapshot.Plan.Indicators.FirstOrDefault(indicator =>
            message.Contains(indicator.Name[..Math.Min(indicator.Name.Length, NamedBy)], StringComparison.Ordinal)
        );
}
