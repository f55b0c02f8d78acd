using System.Globalization;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Plans;

/// <summary>What is due when: of each month the days, and how much each department reports for it.</summary>
public sealed class GetPlanSchedule(PlanCatalog plans)
{
    /// <summary><c>GET /plans/{year}/schedule</c></summary>
    [Function(nameof(GetPlanSchedule))]
    [RequireRole(Role.Report | Role.Read | Role.Publish | Role.Admin)]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/plans/{year}/schedule")] HttpRequest request,
        string year
    )
    {
        if (year.Length != 4 || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return Problem.Create(ProblemCode.ParameterMalformed, $"年度应为四位数字，例如2021，不能是“{year}”。");
        return plans.Find(number) is { } plan
            ? EtaggedContent.Json(PlanScheduleView.From(plan))
            : Problem.Create(ProblemCode.PlanNotFound, $"没有{number}年的计划，现有：{string.Join("、", plans.All.Select(p => p.Year))}。");
    }
}
