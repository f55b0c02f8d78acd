using System.Text.RegularExpressions;
using Luohu.Domain.Plans;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>Units as sheets write them.</summary>
internal static partial class SheetUnit
{
    /// <summary>Whether both are the same, whatever their width, case and spaces.</summary>
    public static bool AreSame(string written, string unit) => Plain(written) == Plain(unit);

    /// <summary>
    /// Whether <paramref name="words"/> in the brackets of a header are a unit at all and no remark such as 必填: one of the plan's, or one of
    /// those times ten thousand and the like.
    /// </summary>
    public static bool IsOne(string words, AnnualPlan plan) =>
        plan.Indicators.Any(indicator => indicator.Unit.Length > 0 && BaseOf(indicator.Unit) == BaseOf(words));

    private static string Plain(string unit) => SheetHeader.Parse($"({unit})").Unit.ToUpperInvariant();

    private static string BaseOf(string unit) => Powers().Replace(Plain(unit), "");

    [GeneratedRegex(@"\A[十百千万亿]+(?=.)")]
    private static partial Regex Powers();
}
