using Luohu.Storage.Log;
using Luohu.Storage.People;
using LuohuFunctions.Http;
using LuohuFunctions.Log;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Keys;

/// <summary>Revokes a key: it opens nothing from the next call on, nor does a session that was begun with it.</summary>
public sealed class RevokeKey(ApiKeyStore keys, ActionRecorder log)
{
    /// <summary><c>DELETE /keys/{key}</c> with If-Match.</summary>
    [Function(nameof(RevokeKey))]
    [RequireRole(Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/keys/{key}")] HttpRequest request,
        string key,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        var (tags, missing) = ContentTag.Read(request);
        if (tags is null)
            return missing!;
        if ((await keys.ListAsync(cancellationToken)).FirstOrDefault(one => one.Id == key) is not { } known)
            return Problem.Create(ProblemCode.KeyNotFound, "没有这把密钥，或已停用，请刷新后再试。");
        if (!tags.Have(KeyView.TagOf(known)))
            return ContentTag.Changed();
        await keys.RevokeAsync(known.Id, cancellationToken);
        await log.AddAsync(request, context.Client(), LogKind.Key, $"停用密钥“{known.Name}”（{known.Id}）", cancellationToken);
        return Results.NoContent();
    }
}
