using Luohu.Bulletins.Data;
using Luohu.Domain;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Text;

/// <summary>与GDP增速基本持平: 低于地区生产总值增速0.1个百分点，与其基本持平.</summary>
internal static class KeepPaceComparisonText
{
    /// <summary>A growth against another indicator's of the same month.</summary>
    public static string Describe(
        BulletinData data,
        Indicator indicator,
        Period due,
        TargetEvaluation result,
        decimal growth,
        Target.KeepPaceWith target
    )
    {
        // An evaluation stands only where the other growth is known.
        var other = data.Snapshot.Find(target.Indicator, due)!.Value.Growth!.Value;
        var name = NameOf(data.Plan, target);
        var apart = DifferenceText.Between(indicator, Measure.Growth, growth, other);
        return growth.CompareTo(other) switch
        {
            0 => $"与{name}增速持平",
            > 0 => $"高于{name}增速{apart}" + (result.IsMet ? "，与其基本持平" : ""),
            _ => $"低于{name}增速{apart}，" + (result.IsMet ? "与其基本持平" : "未能与其基本持平"),
        };
    }

    /// <summary>The other growth has not been reported.</summary>
    public static string Unknown(AnnualPlan plan, Target.KeepPaceWith target) => $"因{NameOf(plan, target)}增速未报送，暂不评价";

    private static string NameOf(AnnualPlan plan, Target.KeepPaceWith target) => plan.Find(target.Indicator)?.Name ?? target.Indicator;
}
