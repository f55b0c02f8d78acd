using Luohu.Bulletins;
using Luohu.Typesetting;

namespace Luohu.Cli.Verification;

/// <summary>The file against what its snapshot gives when it is set again with the faces at hand.</summary>
internal static class SettingCheck
{
    public static Finding Of(BulletinFile file, Typefaces typefaces)
    {
        try
        {
            return MonthlyBulletin.Set(file.Snapshot, typefaces).Bytes.AsSpan().SequenceEqual(file.Bytes)
                ? new(true, "The attached data, set again, gives the same bytes.")
                : new(false, "The attached data, set again, gives other bytes: the file was changed, or made by another version or with other faces.");
        }
        catch (Exception fault) when (fault is UnprintableWordsException or MissingGlyphException or LayoutException)
        {
            return new(false, $"The attached data cannot be set: {fault.Message}");
        }
    }
}
