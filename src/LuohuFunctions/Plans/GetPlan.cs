using System.Globalization;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Plans;

/// <summary>A year's plan: indicators, targets, calendar, departments; without mail addresses.</summary>
public sealed class GetPlan(PlanCatalog plans)
{
    /// <summary><c>GET /plans/{year}</c></summary>
    [Function(nameof(GetPlan))]
    [RequireRole(Role.Report | Role.Read | Role.Publish | Role.Admin)]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/plans/{year}")] HttpRequest request, string year)
    {
        if (year.Length != 4 || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return Problem.Create(ProblemCode.ParameterMalformed, $"年度应为四位数字，例如2021，不能是“{year}”。");
        return plans.Find(number) is { } plan
            ? EtaggedContent.Json(plan.WithoutContacts())
            : Problem.Create(ProblemCode.PlanNotFound, $"没有{number}年的计划，现有：{string.Join("、", plans.All.Select(p => p.Year))}。");
    }
}
