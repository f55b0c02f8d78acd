using Luohu.Storage.Drafts;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Drafts;

/// <summary>What the caller's department has typed for a month and not filed yet.</summary>
public sealed class GetDraft(DraftStore drafts, PlanCatalog plans, AppSettings settings)
{
    /// <summary><c>GET /drafts/{period}</c></summary>
    [Function(nameof(GetDraft))]
    [RequireRole(Role.Report)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/drafts/{period}")] HttpRequest request,
        string period,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (!DraftRoute.TryRead(plans, period, context.Client(), out var route, out var problem))
            return problem;
        var stored = await drafts.ReadAsync(settings.Region, route.Department, route.Period, cancellationToken);
        return DraftView.Answer(route.Period, route.Department, stored);
    }
}
