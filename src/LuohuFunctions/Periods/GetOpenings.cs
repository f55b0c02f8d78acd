using Luohu.Storage.Openings;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Plans;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Periods;

/// <summary>When a period closes, and for whom it was opened again: a department sees its own openings, an administrator or reader all.</summary>
public sealed class GetOpenings(PeriodOpenings openings, PlanCatalog plans, AppSettings settings)
{
    /// <summary><c>GET /periods/{period}/openings</c></summary>
    [Function(nameof(GetOpenings))]
    [RequireRole(Role.Report | Role.Read | Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/periods/{period}/openings")] HttpRequest request,
        string period,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (!PeriodRoute.TryRead(plans, period, out var plan, out var month, out var problem))
            return problem;

        var caller = context.Client();
        var all = await openings.ListAsync(settings.Region, month, cancellationToken);
        return EtaggedContent.Json(
            new
            {
                period = month,
                closesAt = plan.Calendar.ClosesAt(month),
                openings = all.Where(opening => caller.Has(Role.Read | Role.Admin) || opening.Department == caller.Department),
            }
        );
    }
}
