using Luohu.Storage.People;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.People;

/// <summary>Ends all sessions of a person at once. What was typed stays in the draft.</summary>
public sealed class EndSessions(ApiKeyStore keys)
{
    /// <summary><c>DELETE /people/{person}/sessions</c></summary>
    [Function(nameof(EndSessions))]
    [RequireRole(Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/people/{person}/sessions")] HttpRequest request,
        string person,
        CancellationToken cancellationToken
    )
    {
        if (await keys.People.FindAsync(person, cancellationToken) is not { } known)
            return PersonRoute.NotFound();
        await keys.Sessions.EndAllAsync(known.Id, cancellationToken);
        return Results.NoContent();
    }
}
