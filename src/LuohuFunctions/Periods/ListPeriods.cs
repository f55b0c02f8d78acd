using Luohu.Storage.Bulletins;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Plans;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Periods;

/// <summary>The months of a year: which can be reported, and which have a bulletin.</summary>
public sealed class ListPeriods(BulletinArchive archive, PlanCatalog plans, AppSettings settings, TimeProvider clock)
{
    /// <summary><c>GET /periods</c>, with <c>?year=</c> for another year than the newest plan's.</summary>
    [Function(nameof(ListPeriods))]
    [RequireRole(Role.Report | Role.Read | Role.Publish | Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/periods")] HttpRequest request,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (!YearQuery.TryRead(request, plans, out var plan, out var problem))
            return problem;
        var bulletins = await archive.ListAsync(settings.Region, plan.Year, cancellationToken);
        return EtaggedContent.Json(PeriodListView.From(plan, bulletins, clock.GetUtcNow()));
    }
}
