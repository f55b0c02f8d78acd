using Luohu.Storage.People;
using Luohu.Storage.Sessions;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Sessions;

/// <summary>Exchanges a personal key for a session, so that the browser need not keep the key.</summary>
public sealed class SignInWithKey(ApiKeyStore keys, SessionAnswer answer, SignInDelay delay)
{
    /// <summary><c>POST /session/key</c></summary>
    [Function(nameof(SignInWithKey))]
    [AllowAnonymous]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "session/key")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (AntiForgery.Check(request) is { } forged)
            return forged;
        try
        {
            var (key, problem) = await SecretReader.ReadAsync(request, "key", cancellationToken);
            if (problem is not null)
                return problem;
            if (await keys.FindAsync(key!.Trim(), cancellationToken) is not { } holder)
            {
                await delay.WaitAsync(request, cancellationToken);
                return Problem.Create(ProblemCode.KeyUnknown, "密钥无效或已停用，请核对；如遗失请联系管理员重新发放。");
            }

            if (holder.Key.IsMachine)
                return Problem.Create(ProblemCode.KeyNotPersonal, "这是程序用的密钥，不能用于登录，请使用本人的密钥。");
            var (secret, session) = await keys.Sessions.BeginAsync(holder.Person, SignInWay.Key, holder.Key.Id, cancellationToken);
            return answer.Begin(request.HttpContext, secret, session);
        }
        catch (UnreadableBodyException unreadable)
        {
            return unreadable.Problem;
        }
    }
}
