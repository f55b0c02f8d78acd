using Luohu.Domain;
using Luohu.Storage.Figures;
using Luohu.Storage.Outbox;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Plans;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Departments;

/// <summary>One department in a year, month by month: punctuality, corrections, what is missing and whether it was reminded.</summary>
public sealed class GetDepartmentYear(FigureStore figures, MailOutbox outbox, PlanCatalog plans, AppSettings settings, TimeProvider clock)
{
    /// <summary><c>GET /departments/{department}</c>, with <c>?year=</c> for another year than the newest plan's.</summary>
    [Function(nameof(GetDepartmentYear))]
    [RequireRole(Role.Report | Role.Read)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/departments/{department}")] HttpRequest request,
        string department,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (!YearQuery.TryRead(request, plans, out var plan, out var problem))
            return problem;
        var caller = context.Client();
        if (department != caller.Department && !caller.Has(Role.Read))
            return Problem.Create(ProblemCode.NotAllowed, "只能查看本部门的报送情况。");
        if (plan.FindDepartment(department) is null)
            return Problem.Create(ProblemCode.DepartmentNotFound, $"{plan.Year}年计划中没有部门“{department}”。");
        var standing = await figures.ReadAsync(settings.Region, plan.Year, new Period(plan.Year, 12), cancellationToken);
        var mails = await outbox.ListAsync(settings.Region, plan.Year, cancellationToken);
        var years = DepartmentYearView.OfAll(plan, standing, mails, clock.GetUtcNow());
        return EtaggedContent.Json(years.Single(year => year.Department.Code == department));
    }
}
