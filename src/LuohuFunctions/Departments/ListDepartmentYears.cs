using Luohu.Domain;
using Luohu.Storage.Figures;
using Luohu.Storage.Outbox;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Plans;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Departments;

/// <summary>How punctual the departments are in a year: a department sees itself, a reader all of them.</summary>
public sealed class ListDepartmentYears(FigureStore figures, MailOutbox outbox, PlanCatalog plans, AppSettings settings, TimeProvider clock)
{
    /// <summary><c>GET /departments</c>, with <c>?year=</c> for another year than the newest plan's.</summary>
    [Function(nameof(ListDepartmentYears))]
    [RequireRole(Role.Report | Role.Read)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/departments")] HttpRequest request,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (!YearQuery.TryRead(request, plans, out var plan, out var problem))
            return problem;
        var caller = context.Client();
        var standing = await figures.ReadAsync(settings.Region, plan.Year, new Period(plan.Year, 12), cancellationToken);
        var mails = await outbox.ListAsync(settings.Region, plan.Year, cancellationToken);
        return EtaggedContent.Json(
            new
            {
                plan.Year,
                departments = DepartmentYearView
                    .OfAll(plan, standing, mails, clock.GetUtcNow())
                    .Where(year => caller.Has(Role.Read) || year.Department.Code == caller.Department),
            }
        );
    }
}
