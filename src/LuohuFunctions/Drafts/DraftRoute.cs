using System.Diagnostics.CodeAnalysis;
using Luohu.Domain;
using Luohu.Domain.Plans;
using LuohuFunctions.Configuration;
using LuohuFunctions.Plans;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;

namespace LuohuFunctions.Drafts;

/// <summary>Which draft a call is about: the caller's department's, for the month of the address.</summary>
/// <param name="Department">The department's code.</param>
/// <param name="Period">The month.</param>
/// <param name="Indicators">What the department reports for it, by code; at least one.</param>
internal sealed record DraftRoute(string Department, Period Period, IReadOnlyDictionary<string, Indicator> Indicators)
{
    public static bool TryRead(
        PlanCatalog plans,
        string text,
        ApiClient caller,
        [NotNullWhen(true)] out DraftRoute? route,
        [NotNullWhen(false)] out Problem? problem
    )
    {
        route = null;
        if (!PeriodRoute.TryRead(plans, text, out var plan, out var period, out problem))
            return false;
        if (caller.Department is not { } department)
        {
            problem = Problem.Create(ProblemCode.NotAllowed, "您不属于任何部门，没有草稿。");
            return false;
        }

        var indicators = plan.ReportedBy(department, period).ToDictionary(indicator => indicator.Code);
        if (indicators.Count == 0)
        {
            problem = Problem.Create(
                ProblemCode.NothingDue,
                $"{plan.FindDepartment(department)?.Name ?? department}{period}没有应报的指标。"
            );
            return false;
        }

        route = new(department, period, indicators);
        return true;
    }
}
