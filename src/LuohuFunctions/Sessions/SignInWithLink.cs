using Luohu.Storage.People;
using Luohu.Storage.Sessions;
using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Sessions;

/// <summary>Begins a session by a link that an administrator gave out. The link is used up.</summary>
public sealed class SignInWithLink(ApiKeyStore keys, SignIn signIn)
{
    /// <summary><c>POST /session/link</c></summary>
    [Function(nameof(SignInWithLink))]
    [AllowAnonymous]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/session/link")] HttpRequest request,
        CancellationToken cancellationToken
    ) => signIn.RunAsync(request, "secret", SignInWay.Link, FindAsync, cancellationToken);

    private async Task<SignInCandidate> FindAsync(string secret, CancellationToken cancellationToken) =>
        await keys.Links.RedeemAsync(secret, cancellationToken) is { } person
            ? SignInCandidate.Found(person)
            : SignInCandidate.Refused(ProblemCode.LinkUnknown, "登录链接无效、已用过或已超过一天，请联系管理员重新发放。");
}
