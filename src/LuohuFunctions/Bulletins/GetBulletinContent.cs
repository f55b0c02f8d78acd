using Luohu.Bulletins;
using Luohu.Storage.Bulletins;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Bulletins;

/// <summary>A bulletin to read on any screen: what its PDF says, from the archived snapshot.</summary>
public sealed class GetBulletinContent(BulletinArchive archive, BulletinSnapshots snapshots, BulletinRoute route, AppSettings settings)
{
    /// <summary><c>GET /bulletins/{period}/content</c>, with <c>?version=</c> for an older one.</summary>
    [Function(nameof(GetBulletinContent))]
    [RequireRole(Role.Read | Role.Publish)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/bulletins/{period}/content")] HttpRequest request,
        string period,
        CancellationToken cancellationToken
    )
    {
        var (record, problem) = await route.FindAsync(period, request.Query["version"], cancellationToken);
        if (record is null)
            return problem!;
        var newest = await archive.NewestAsync(settings.Region, record.Period, cancellationToken);
        var page = MonthlyBulletin.WritePage(await snapshots.ReadAsync(record, cancellationToken));
        return EtaggedContent.Json(BulletinContentView.From(record, newest!.Version, page));
    }
}
