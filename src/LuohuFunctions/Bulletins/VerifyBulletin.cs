using Luohu.Domain;
using Luohu.Storage.People;
using LuohuFunctions.Bulletins.Verification;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Bulletins;

/// <summary>Whether a bulletin on file, its data and its PDFs, is still the one that was published.</summary>
public sealed class VerifyBulletin(ArchiveVerifier verifier, BulletinRoute route, TimeProvider clock)
{
    /// <summary><c>GET /bulletins/{period}/verification</c>, with <c>?version=</c> for an older one.</summary>
    [Function(nameof(VerifyBulletin))]
    [RequireRole(Role.Read | Role.Publish)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/bulletins/{period}/verification")] HttpRequest request,
        string period,
        CancellationToken cancellationToken
    )
    {
        var (record, problem) = await route.FindAsync(period, request.Query["version"], cancellationToken);
        if (record is null)
            return problem!;
        var verdict = await verifier.VerifyAsync(record, cancellationToken);
        return Results.Json(BulletinVerificationView.From(record, verdict, clock.GetUtcNow()), PlanJson.Options);
    }
}
