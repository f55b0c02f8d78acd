using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace LuohuFunctions.Access;

/// <summary>Lets a call through only with a key whose roles the function asks for. The one place where access is decided.</summary>
internal sealed class AccessMiddleware(KeyStore keys, KeyUse uses) : IFunctionsWorkerMiddleware
{
    /// <summary>The header that carries the key.</summary>
    public const string Header = "X-Api-Key";

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var function = context.FunctionDefinition.Name;
        if (context.GetHttpContext() is { } http && !AccessRules.IsOpen(function))
        {
            var key = await keys.FindAsync(http.Request.Headers[Header], context.CancellationToken);
            if (key is not null)
                uses.Note(key);
            var caller = key is null ? null : new Caller(key.Name, key.Department, (Role)key.Roles);
            if (Refusal(http, caller, function) is { } refusal)
            {
                await refusal.ExecuteAsync(http);
                return;
            }

            context.SetCaller(caller!);
        }

        await next(context);
    }

    private static Problem? Refusal(HttpContext http, Caller? caller, string function)
    {
        if (!http.Request.Headers.ContainsKey(Header))
            return Problem.Of(ProblemCode.KeyMissing, $"请求缺少密钥，请在请求头 {Header} 中填写本部门的密钥。");
        if (caller is null)
            return Problem.Of(ProblemCode.KeyUnknown, "密钥无效或已停用，请核对；如遗失请联系管理员重新发放。");
        return caller.Has(AccessRules.RolesFor(function))
            ? null
            : Problem.Of(ProblemCode.NotAllowed, "该密钥没有此项操作的权限，请联系管理员。");
    }
}
