using System.Text.RegularExpressions;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>A header as people write it: 数 值, 同比增速 (%), 数值（亿元）.</summary>
/// <param name="Plain">Its words: half-width, lower case, without white space and unit.</param>
/// <param name="Unit">What stands in brackets behind them, without white space; empty where nothing does.</param>
internal readonly partial record struct SheetHeader(string Plain, string Unit)
{
    /// <summary>Reads a header.</summary>
    public static SheetHeader Parse(string header)
    {
        var parts = Parts().Match(Spaces().Replace(SheetText.Narrow(header), ""));
        return new(parts.Groups["plain"].Value.ToLowerInvariant(), parts.Groups["unit"].Value);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    // A percent sign also without brackets, and the marks of what must be filled in.
    [GeneratedRegex(
        @"\A[*]*(?<plain>.*?)[*:]*([(\[【〔](?<unit>[^()\[\]【】〔〕]*)[)\]】〕]|(?<unit>%))?[*:]*\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Parts();
}
