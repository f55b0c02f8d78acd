using Luohu.Bulletins.Data;

namespace Luohu.Bulletins.Text;

/// <summary>Names the line of the year before, and says where its values were not reported but follow from growths.</summary>
internal static class LastYearText
{
    private const string Reported = "上年同期";

    /// <summary>The name of one line.</summary>
    public static string NameOf(LastYearLine line) => line.IsDerived ? Reported + "（按同比增速推算）" : Reported;

    /// <summary>One name for the lines of many charts: each chart's own words say which of them were reported.</summary>
    public static string NameOf(IEnumerable<LastYearLine> lines)
    {
        string[] names = [.. lines.Select(NameOf).Distinct()];
        return names is [var one] ? one : Reported + "（部分按同比增速推算）";
    }
}
