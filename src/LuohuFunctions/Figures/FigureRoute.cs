using System.Diagnostics.CodeAnalysis;
using Luohu.Domain;
using Luohu.Domain.Plans;
using LuohuFunctions.Configuration;
using LuohuFunctions.Plans;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;

namespace LuohuFunctions.Figures;

/// <summary>Reads the period and the indicator of a path, or says what is wrong with them.</summary>
internal static class FigureRoute
{
    public static bool TryRead(
        PlanCatalog plans,
        string periodText,
        string code,
        ApiClient caller,
        [NotNullWhen(true)] out AnnualPlan? plan,
        out Period period,
        [NotNullWhen(true)] out Indicator? indicator,
        [NotNullWhen(false)] out Problem? problem
    )
    {
        indicator = null;
        if (!PeriodRoute.TryRead(plans, periodText, out plan, out period, out problem))
            return false;

        indicator = plan.Find(code);
        problem =
            indicator is null ? Problem.Create(ProblemCode.IndicatorNotFound, $"{plan.Year}年计划中没有指标“{code}”。")
            : caller.MayRead(indicator) ? null
            : Problem.Create(ProblemCode.NotAllowed, $"“{indicator.Name}”由其他部门报送，该密钥不能查看。");
        return problem is null;
    }
}
