using Luohu.Storage.People;
using Luohu.Storage.Sessions;
using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Sessions;

/// <summary>Exchanges a personal key for a session, so that the browser need not keep the key.</summary>
public sealed class SignInWithKey(ApiKeyStore keys, SignIn signIn)
{
    /// <summary><c>POST /session/key</c></summary>
    [Function(nameof(SignInWithKey))]
    [AllowAnonymous]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/session/key")] HttpRequest request,
        CancellationToken cancellationToken
    ) => signIn.RunAsync(request, "key", SignInWay.Key, FindAsync, cancellationToken);

    private async Task<SignInCandidate> FindAsync(string key, CancellationToken cancellationToken) =>
        await keys.FindAsync(key.Trim(), cancellationToken) switch
        {
            null => SignInCandidate.Refused(ProblemCode.KeyUnknown, "密钥无效或已停用，请核对；如遗失请联系管理员重新发放。"),
            { Key.IsMachine: true } => SignInCandidate.Refused(
                ProblemCode.KeyNotPersonal,
                "这是程序用的密钥，不能用于登录，请使用本人的密钥。"
            ),
            var holder => SignInCandidate.Found(holder.Person, holder.Key.Id),
        };
}
