using Luohu.Storage.Log;
using Luohu.Storage.People;
using LuohuFunctions.Log;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.People;

/// <summary>Ends all sessions of a person at once. What was typed stays in the draft.</summary>
public sealed class EndSessions(ApiKeyStore keys, ActionRecorder log)
{
    /// <summary><c>DELETE /people/{person}/sessions</c></summary>
    [Function(nameof(EndSessions))]
    [RequireRole(Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/people/{person}/sessions")] HttpRequest request,
        string person,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (await keys.People.FindAsync(person, cancellationToken) is not { } known)
            return PersonRoute.NotFound();
        await keys.Sessions.EndAllAsync(known.Id, cancellationToken);
        await log.AddAsync(request, context.Client(), LogKind.Person, $"结束{known.Name}的全部登录", cancellationToken);
        return Results.NoContent();
    }
}
