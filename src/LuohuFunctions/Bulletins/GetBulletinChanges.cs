using Luohu.Storage.People;
using LuohuFunctions.Http;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Bulletins;

/// <summary>What a version of a bulletin has otherwise than the version before it.</summary>
public sealed class GetBulletinChanges(BulletinVersions versions, BulletinRoute route)
{
    /// <summary><c>GET /bulletins/{period}/changes</c>, with <c>?version=</c> for an older one.</summary>
    [Function(nameof(GetBulletinChanges))]
    [RequireRole(Role.Read | Role.Publish)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/bulletins/{period}/changes")] HttpRequest request,
        string period,
        CancellationToken cancellationToken
    )
    {
        var (record, problem) = await route.FindAsync(period, request.Query["version"], cancellationToken);
        return record is null
            ? problem!
            : EtaggedContent.Json(BulletinChangesView.From(record, await versions.ChangesAsync(record, cancellationToken)));
    }
}
