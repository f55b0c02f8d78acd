using Luohu.Storage.Log;
using Luohu.Storage.People;
using LuohuFunctions.Log;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Keys;

/// <summary>Issues a key in the place of another, which opens nothing from then on.</summary>
public sealed class RotateKey(ApiKeyStore keys, IssuedKeys issued, ActionRecorder log)
{
    /// <summary><c>POST /keys/{key}/rotations</c></summary>
    [Function(nameof(RotateKey))]
    [RequireRole(Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/keys/{key}/rotations")] HttpRequest request,
        string key,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (await keys.RotateAsync(key, cancellationToken) is not { } text)
            return Problem.Create(ProblemCode.KeyNotFound, "没有这把密钥，或已停用，请刷新后再试。");
        await log.AddAsync(request, context.Client(), LogKind.Key, $"更换密钥{key}为{ApiKeyStore.IdOf(text)}", cancellationToken);
        return await issued.AnswerAsync(request.HttpContext.Response, text, cancellationToken);
    }
}
