using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Luohu.Signing.Verification;

/// <summary>Where the revisions of a file end (ISO 32000-1, 7.5.6).</summary>
internal static partial class Revisions
{
    /// <summary>The end of the last revision that ends before a byte; 0 for none.</summary>
    public static int EndBefore(ReadOnlySpan<byte> pdf, int position)
    {
        var before = Encoding.Latin1.GetString(pdf[..Math.Min(position, pdf.Length)]);
        return Ends().Matches(before).LastOrDefault(match => PointsAtTable(before, match)) is { } end ? end.Index + end.Length : 0;
    }

    private static bool PointsAtTable(string file, Match end) =>
        int.TryParse(end.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var table)
        && table < end.Index
        && Table().IsMatch(file[table..Math.Min(table + 32, file.Length)]);

    [GeneratedRegex(@"startxref\s{1,4}(\d{1,10})\s{1,4}%%EOF\r?\n?")]
    private static partial Regex Ends();

    [GeneratedRegex(@"^(\d+ \d+ obj|xref)")]
    private static partial Regex Table();
}
