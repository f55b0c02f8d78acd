using Luohu.Domain;
using Luohu.Storage.Bulletins;
using Luohu.Storage.People;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Bulletins;

/// <summary>An edition of a bulletin as PDF: of the newest version, or of the one asked for. Its ETag is made of the digest.</summary>
public sealed class GetBulletin(BulletinArchive archive, BulletinRoute route)
{
    /// <summary><c>GET /bulletins/{period}</c>, with <c>?version=</c> for an older one and <c>?edition=brief</c> for the brief edition.</summary>
    [Function(nameof(GetBulletin))]
    [RequireRole(Role.Read | Role.Publish)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/bulletins/{period}")] HttpRequest request,
        string period,
        CancellationToken cancellationToken
    )
    {
        if (!EditionParameter.TryRead(request.Query["edition"], out var edition, out var problem))
            return problem;
        (var record, problem) = await route.FindAsync(period, request.Query["version"], cancellationToken);
        if (record is null)
            return problem!;

        if (record.Find(edition) is not { } file)
            return Problem.Create(ProblemCode.BulletinNotFound, $"{record.Period}的通报第{record.Version}版编发时还没有简报，只有全本。");

        var suffix = edition == Edition.Brief ? "-brief" : "";
        request.HttpContext.Response.Headers.ContentDisposition = $"inline; filename=\"{record.Period}-v{record.Version}{suffix}.pdf\"";
        return EtaggedContent.Create(await archive.PdfAsync(file, cancellationToken), "application/pdf", record.Digest + suffix);
    }
}
