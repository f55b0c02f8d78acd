using Luohu.Bulletins.Data;
using Luohu.Domain.Text;

namespace Luohu.Bulletins.Text;

/// <summary>The sentence that begins 一、主要指标完成情况: 2021年上半年，罗湖区10项主要指标中，正常7项、滞后3项。完成情况如下：</summary>
internal static class HeadlineLead
{
    /// <summary>The sentence.</summary>
    public static string Write(BulletinData data)
    {
        var counts = StatusCounts.Count(data.Headlines);
        var span = $"{data.Period.Year}年{(data.Period.Month == 12 ? "" : Wording.QuarterTo(data.Period))}";
        return counts.Total == 0
            ? $"{span}，{data.Plan.Region.ShortName}计划未设主要指标。"
            : $"{span}，{data.Plan.Region.ShortName}{counts.Total}项主要指标中，{StatusText.InShort(counts)}。完成情况如下：";
    }
}
