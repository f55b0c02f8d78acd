using System.Diagnostics.CodeAnalysis;
using Luohu.Domain;
using Luohu.Domain.Plans;
using LuohuFunctions.Configuration;
using LuohuFunctions.Problems;

namespace LuohuFunctions.Plans;

/// <summary>Reads the period of a call's address, and finds the plan of its year.</summary>
internal static class PeriodRoute
{
    public static bool TryRead(
        PlanCatalog plans,
        string text,
        [NotNullWhen(true)] out AnnualPlan? plan,
        out Period period,
        [NotNullWhen(false)] out Problem? problem
    )
    {
        plan = Period.TryParse(text, out period) ? plans.Find(period.Year) : null;
        problem =
            plan is not null ? null
            : period == default ? Problem.Create(ProblemCode.PeriodMalformed, $"报送期应写作“年-月”，例如2021-06，不能是“{text}”。")
            : Problem.Create(ProblemCode.PlanNotFound, $"没有{period.Year}年的计划。");
        return plan is not null;
    }
}
