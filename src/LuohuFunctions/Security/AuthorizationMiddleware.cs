using System.Globalization;
using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace LuohuFunctions.Security;

/// <summary>
/// Lets a call through only from a caller who is known, not too busy, and of a role that the function asks for. The one place
/// where access is decided.
/// </summary>
internal sealed class AuthorizationMiddleware(
    ApiKeyAuthenticator keys,
    BearerAuthenticator tokens,
    SessionAuthenticator sessions,
    ClientRateLimiter limits
) : IFunctionsWorkerMiddleware
{
    private const string Bearer = "Bearer ";

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var function = context.FunctionDefinition.Name;
        if (context.GetHttpContext() is { } http && !FunctionAccess.IsOpen(function))
        {
            var (caller, refusal) = await IdentifyAsync(http, context.CancellationToken);
            refusal ??= Refusal(caller!, function, http);
            if (refusal is not null)
            {
                await refusal.ExecuteAsync(http);
                return;
            }

            context.SetClient(caller!);
        }

        await next(context);
    }

    private async Task<(ApiClient? Client, Problem? Refusal)> IdentifyAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var headers = http.Request.Headers;
        if (headers.TryGetValue(ApiKeyAuthenticator.Header, out var key))
            return await keys.AuthenticateAsync(key, cancellationToken);
        if (headers.Authorization.ToString() is var authorization && authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return await tokens.AuthenticateAsync(authorization[Bearer.Length..].Trim(), cancellationToken);
        if (sessions.IsMeant(http.Request))
            return await sessions.AuthenticateAsync(http, cancellationToken);
        return (
            null,
            Problem.Create(ProblemCode.KeyMissing, $"请求缺少密钥，请在请求头 {ApiKeyAuthenticator.Header} 中填写本部门的密钥。")
        );
    }

    private Problem? Refusal(ApiClient caller, string function, HttpContext http)
    {
        if (limits.TryAcquire(caller, BackgroundCall.Is(http.Request)) is { } wait)
        {
            var seconds = (int)Math.Ceiling(wait.TotalSeconds);
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return Problem.Create(ProblemCode.RateLimited, $"调用过于频繁，请{seconds}秒后再试；本次未作任何登记。");
        }

        return caller.Has(FunctionAccess.RolesFor(function))
            ? null
            : Problem.Create(ProblemCode.NotAllowed, "该密钥或账户没有此项操作的权限，请联系管理员。");
    }
}
