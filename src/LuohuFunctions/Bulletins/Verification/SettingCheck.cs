using Luohu.Bulletins;
using Luohu.Domain;
using Luohu.Domain.Snapshots;
using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Model;

namespace LuohuFunctions.Bulletins.Verification;

/// <summary>
/// A document against what its snapshot gives when it is set again with the fonts at hand. Another version of the program may set the
/// same snapshot otherwise, so only the version that set the document can tell.
/// </summary>
public static class SettingCheck
{
    /// <summary>Sets the snapshot again.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="document">The PDF as it was set, without what signatures have added behind it.</param>
    /// <param name="program">The version of this program.</param>
    /// <param name="fonts">The fonts at hand.</param>
    public static CheckResult Run(Snapshot snapshot, ReadOnlySpan<byte> document, ProgramVersion program, FontSet fonts)
    {
        if (snapshot.ProgramVersion is not { } version)
            return new(null, "The attached data was not set again: the file does not say which version of the program set it.");
        if (version != program.Text)
            return new(
                null,
                $"The attached data was not set again: version {version} of the program set the file, and this is {program.Text}."
            );
        if (SnapshotRules.FirstContradiction(snapshot) is { } contradiction)
            return new(false, $"The attached data contradict themselves at {contradiction}.");
        try
        {
            foreach (var edition in Enum.GetValues<Edition>())
            {
                if (MonthlyBulletin.Set(snapshot, fonts, edition).Bytes.AsSpan().SequenceEqual(document))
                    return new(true, $"The attached data, set again, gives the same bytes: the {EditionName.Of(edition)} edition.");
            }

            return new(false, "The attached data, set again, gives other bytes: the file was changed, or made with other faces.");
        }
        catch (Exception fault) when (fault is UnprintableWordsException or MissingGlyphException or LayoutException)
        {
            return new(false, $"The attached data cannot be set: {fault.Message}");
        }
    }
}
