using Luohu.Domain;
using Luohu.Storage.Log;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Log;
using LuohuFunctions.Security;
using LuohuFunctions.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.People;

/// <summary>Makes a link that signs a person in, once and within a day. Earlier links of the person end.</summary>
public sealed class IssueLink(ApiKeyStore keys, AppSettings settings, ActionRecorder log)
{
    /// <summary><c>POST /people/{person}/links</c></summary>
    [Function(nameof(IssueLink))]
    [RequireRole(Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/people/{person}/links")] HttpRequest request,
        string person,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (await keys.People.FindAsync(person, cancellationToken) is not { DisabledAt: null } known)
            return PersonRoute.NotFound();
        var (secret, until) = await keys.Links.CreateAsync(known, cancellationToken);
        var url = SignInAddress.Of(settings.PublicBaseUrl ?? RequestAddress.Of(request), secret);
        await log.AddAsync(request, context.Client(), LogKind.Person, $"为{known.Name}发登录链接", cancellationToken);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new
            {
                url,
                expiresAt = until,
                qr = QrRows.Of(url),
            },
            PlanJson.Options,
            statusCode: StatusCodes.Status201Created
        );
    }
}
