using Luohu.Storage.Drafts;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Drafts;

/// <summary>Throws the draft of the caller's department away: what is filed stands again.</summary>
public sealed class DeleteDraft(DraftStore drafts, PlanCatalog plans, AppSettings settings)
{
    /// <summary><c>DELETE /drafts/{period}</c> with If-Match.</summary>
    [Function(nameof(DeleteDraft))]
    [RequireRole(Role.Report)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/drafts/{period}")] HttpRequest request,
        string period,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (!DraftRoute.TryRead(plans, period, context.Client(), out var route, out var problem))
            return problem;
        var before = await drafts.ReadAsync(settings.Region, route.Department, route.Period, cancellationToken);
        if (DraftPrecondition.Check(request, before) is { } unmet)
            return unmet;
        return await drafts.ReplaceAsync(settings.Region, route.Department, route.Period, before, Draft.Empty, cancellationToken) is null
            ? DraftPrecondition.Changed()
            : Results.NoContent();
    }
}
