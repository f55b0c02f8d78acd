using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Text;

/// <summary>Says what a version of a bulletin has otherwise than the one before.</summary>
internal static class VersionText
{
    /// <summary>What a version is called.</summary>
    public static string Name(int version) => $"第{version}版";

    /// <summary>A figure that has come since: 固定资产投资（2021年6月）补报：175.3亿元、同比增长4.1%.</summary>
    public static string Late(Indicator indicator, Figure figure) =>
        $"{indicator.Name}（{PeriodText.Month(figure.Period)}）补报：{ValueText.PrintAll(indicator, figure.Value)}";

    /// <summary>A figure of which its department says something else.</summary>
    public static string Remark(Indicator indicator, Period period) => $"{indicator.Name}（{PeriodText.Month(period)}）的部门说明有修改";

    /// <summary>A target that is another.</summary>
    public static string Target(Indicator indicator, string before, string after) =>
        before == after ? $"{indicator.Name}的年度目标有调整" : $"{indicator.Name}年度目标：{FromTo(before, after)}";

    /// <summary>A plan that has an indicator more.</summary>
    public static string Added(Indicator indicator) => $"计划增加指标“{indicator.Name}”";

    /// <summary>A plan that has an indicator less.</summary>
    public static string Removed(Indicator indicator) => $"计划删去指标“{indicator.Name}”";

    /// <summary>An indicator that is called otherwise.</summary>
    public static string Renamed(Indicator before, Indicator after) => $"指标名称：{FromTo(before.Name, after.Name)}";

    /// <summary>An indicator of which anything else is otherwise.</summary>
    public static string Redefined(Indicator indicator) => $"{indicator.Name}的报送或评价规定有调整";

    /// <summary>A plan of which anything but the indicators is otherwise.</summary>
    public static string OtherPlan => "计划的章节、部门或评价标准有调整";

    /// <summary>Words that mark the whole bulletin and are others.</summary>
    public static string Notice(string? before, string? after) => $"通报的标记：{FromTo(before ?? "无", after ?? "无")}";

    /// <summary>原172.0亿元→现175.3亿元.</summary>
    public static string FromTo(string before, string after) => $"原{before}→现{after}";
}
