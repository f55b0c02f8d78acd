using Luohu.Storage.Bulletins;
using Luohu.Storage.People;
using LuohuFunctions.Http;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Bulletins;

/// <summary>The data that a bulletin was made from, byte for byte: its SHA-256 is the digest printed in the bulletin's foot.</summary>
public sealed class GetSnapshot(BulletinArchive archive, BulletinRoute route)
{
    /// <summary><c>GET /bulletins/{period}/snapshot</c>, with <c>?version=</c> for an older one.</summary>
    [Function(nameof(GetSnapshot))]
    [RequireRole(Role.Read | Role.Publish)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/bulletins/{period}/snapshot")] HttpRequest request,
        string period,
        CancellationToken cancellationToken
    )
    {
        var (record, problem) = await route.FindAsync(period, request.Query["version"], cancellationToken);
        return record is null
            ? problem!
            : EtaggedContent.Create(
                await archive.SnapshotAsync(record, cancellationToken),
                "application/json; charset=utf-8",
                record.Digest
            );
    }
}
