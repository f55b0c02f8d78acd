using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Luohu.Domain.Plans;
using LuohuFunctions.Configuration;
using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Plans;

/// <summary>Reads the year that a call asks for, and finds its plan; the newest where it asks for none.</summary>
internal static class YearQuery
{
    public static bool TryRead(
        HttpRequest request,
        PlanCatalog plans,
        [NotNullWhen(true)] out AnnualPlan? plan,
        [NotNullWhen(false)] out Problem? problem
    )
    {
        var text = request.Query["year"].ToString();
        var isYear = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && text.Length == 4;
        plan =
            text.Length == 0 ? plans.All.Last()
            : isYear ? plans.Find(year)
            : null;
        problem =
            plan is not null ? null
            : isYear
                ? Problem.Create(
                    ProblemCode.PlanNotFound,
                    $"没有{year}年的计划，现有：{string.Join("、", plans.All.Select(p => p.Year))}。"
                )
            : Problem.Create(ProblemCode.ParameterMalformed, $"year应为四位数字，例如2021，不能是“{text}”。");
        return plan is not null;
    }
}
