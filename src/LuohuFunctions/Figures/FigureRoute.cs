using System.Diagnostics.CodeAnalysis;
using Luohu.Domain;
using Luohu.Domain.Plans;
using LuohuFunctions.Plans;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;

namespace LuohuFunctions.Figures;

/// <summary>Reads the period and the indicator of a path, or says what is wrong with them.</summary>
internal static class FigureRoute
{
    public static bool TryRead(
        PlanCatalog plans,
        string text,
        [NotNullWhen(true)] out AnnualPlan? plan,
        out Period period,
        [NotNullWhen(false)] out Problem? problem)
    {
        plan = Period.TryParse(text, out period) ? plans.Find(period.Year) : null;
        problem = plan is not null ? null
            : period == default ? Problem.Create(ProblemCode.PeriodMalformed, $"报送期应写作“年-月”，例如2021-06，不能是“{text}”。")
            : Problem.Create(ProblemCode.PlanNotFound, $"没有{period.Year}年的计划。");
        return plan is not null;
    }

    public static bool TryRead(
        PlanCatalog plans,
        string periodText,
        string code,
        ApiClient caller,
        [NotNullWhen(true)] out AnnualPlan? plan,
        out Period period,
        [NotNullWhen(true)] out Indicator? indicator,
        [NotNullWhen(false)] out Problem? problem)
    {
        indicator = null;
        if (!TryRead(plans, periodText, out plan, out period, out problem))
            return false;

        indicator = plan.Find(code);
        problem = indicator is null ? Problem.Create(ProblemCode.IndicatorNotFound, $"{plan.Year}年计划中没有指标“{code}”。")
            : caller.MayRead(indicator) ? null
            : Problem.Create(ProblemCode.NotAllowed, $"“{indicator.Name}”由其他部门报送，该密钥不能查看。");
        return problem is null;
    }
}
