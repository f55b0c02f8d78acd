using Luohu.Storage.Bulletins;
using Luohu.Storage.People;
using LuohuFunctions.Http;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Bulletins;

/// <summary>A bulletin as PDF: the newest version, or the one asked for. Its ETag is its digest.</summary>
public sealed class GetBulletin(BulletinArchive archive, BulletinRoute route)
{
    /// <summary><c>GET /bulletins/{period}</c>, with <c>?version=</c> for an older one.</summary>
    [Function(nameof(GetBulletin))]
    [RequireRole(Role.Read | Role.Publish)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bulletins/{period}")] HttpRequest request,
        string period,
        CancellationToken cancellationToken
    )
    {
        var (record, problem) = await route.FindAsync(period, request.Query["version"], cancellationToken);
        if (record is null)
            return problem!;

        request.HttpContext.Response.Headers.ContentDisposition = $"inline; filename=\"{record.Period}-v{record.Version}.pdf\"";
        return EtaggedContent.Create(await archive.PdfAsync(record, cancellationToken), "application/pdf", record.Digest);
    }
}
