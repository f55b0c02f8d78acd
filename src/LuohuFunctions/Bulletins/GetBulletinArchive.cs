using Luohu.Storage.Bulletins;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Plans;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Bulletins;

/// <summary>A year's bulletins by month, with what each version has otherwise than the one before.</summary>
public sealed class GetBulletinArchive(BulletinArchive archive, BulletinIndex index, PlanCatalog plans, AppSettings settings)
{
    /// <summary><c>GET /bulletins/archive</c>, with <c>?year=</c> for another year than the newest plan's.</summary>
    [Function(nameof(GetBulletinArchive))]
    [RequireRole(Role.Read | Role.Publish)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/bulletins/archive")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (!YearQuery.TryRead(request, plans, out var plan, out var problem))
            return problem;
        var bulletins = new List<(BulletinRecord, BulletinIndexEntry)>();
        foreach (var record in await archive.ListAsync(settings.Region, plan.Year, cancellationToken))
            bulletins.Add((record, await index.FindAsync(record, cancellationToken)));
        return EtaggedContent.Json(BulletinYearView.From(plan.Year, bulletins));
    }
}
