using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Keys;

/// <summary>All keys of the region, the newest first, without their secrets.</summary>
public sealed class ListKeys(ApiKeyStore keys, PlanCatalog plans, TimeProvider clock)
{
    /// <summary><c>GET /keys</c></summary>
    [Function(nameof(ListKeys))]
    [RequireRole(Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/keys")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var people = await keys.People.ListAsync(cancellationToken);
        var all = await keys.ListAsync(cancellationToken);
        return EtaggedContent.Json(new { keys = all.Reverse().Select(key => KeyView.From(key, people, plans, clock.GetUtcNow())) });
    }
}
