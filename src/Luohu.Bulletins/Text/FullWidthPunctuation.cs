using System.Text.RegularExpressions;

namespace Luohu.Bulletins.Text;

/// <summary>The plan quotes a report whose web page has half-width marks; the bulletin has full-width ones (GB/T 15834-2011).</summary>
internal static partial class FullWidthPunctuation
{
    private const string Half = ",;:!?()";
    private const string Full = "，；：！？（）";

    /// <summary>The text with every half-width mark beside a Chinese character made full-width; 10,000 stays.</summary>
    public static string Apply(string text) =>
        HalfWidthMark().Replace(text, mark => Full[Half.IndexOf(mark.Value[0], StringComparison.Ordinal)].ToString());

    [GeneratedRegex(@"(?<=[\u4e00-\u9fff”》）])[,;:!?()]|[,;:!?()](?=[\u4e00-\u9fff“《（])")]
    private static partial Regex HalfWidthMark();
}
