using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace LuohuFunctions.Sessions.Providers;

/// <summary>Leads the browser to the provider, to sign in there.</summary>
public sealed class BeginSignIn(ProviderSignIn signIn, ILogger<BeginSignIn> log)
{
    /// <summary><c>GET /session/provider</c></summary>
    [Function(nameof(BeginSignIn))]
    [AllowAnonymous]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/session/provider")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var path = request.Query["return"].FirstOrDefault() ?? ReturnPath.Default;
        if (!ReturnPath.IsGood(path))
            return Problem.Create(ProblemCode.ParameterMalformed, "参数return应为本系统页面的路径，以/app/开头，例如/app/report/2021-07。");
        try
        {
            request.HttpContext.Response.Headers.CacheControl = "no-store";
            return Results.Redirect(await signIn.BeginAsync(request.HttpContext, path, cancellationToken));
        }
        catch (ProviderException failure)
        {
            log.LogError(failure, "Nobody can sign in at the provider.");
            return Problem.Create(ProblemCode.IdentityUnavailable, "统一身份认证暂时无法访问，请稍后重试，或用个人密钥登录。");
        }
    }
}
