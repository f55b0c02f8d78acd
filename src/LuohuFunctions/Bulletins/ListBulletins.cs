using Luohu.Storage.Bulletins;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Bulletins;

/// <summary>All bulletins on file, every version, newest first.</summary>
public sealed class ListBulletins(BulletinArchive archive, PlanCatalog plans, AppSettings settings)
{
    /// <summary><c>GET /bulletins</c></summary>
    [Function(nameof(ListBulletins))]
    [RequireRole(Role.Read | Role.Publish)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/bulletins")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var bulletins = new List<BulletinRecord>();
        foreach (var plan in plans.All)
            bulletins.AddRange(await archive.ListAsync(settings.Region, plan.Year, cancellationToken));
        return EtaggedContent.Json(
            new { bulletins = bulletins.OrderByDescending(b => b.Period).ThenByDescending(b => b.Version).Select(BulletinView.From) }
        );
    }
}
