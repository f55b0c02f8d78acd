using Luohu.Storage.People;
using LuohuFunctions.Problems;

namespace LuohuFunctions.Security;

/// <summary>The first way in: a key of a person, or of a machine that a person answers for.</summary>
internal sealed class ApiKeyAuthenticator(ApiKeyStore keys, LastUsedRecorder uses, TimeProvider clock)
{
    /// <summary>The header that carries the key.</summary>
    public const string Header = "X-Api-Key";

    /// <summary>Who holds the key that <paramref name="text"/> is, or why nobody does.</summary>
    public async Task<(ApiClient? Client, Problem? Refusal)> AuthenticateAsync(string? text, CancellationToken cancellationToken)
    {
        if (await keys.FindAsync(text, cancellationToken) is not { } holder)
            return (null, Problem.Create(ProblemCode.KeyUnknown, "密钥无效或已停用，请核对；如遗失请联系管理员重新发放。"));
        uses.Record(holder.Key);
        return (
            new ApiClient(
                "key:" + holder.Key.Id,
                holder.Name,
                holder.Department,
                holder.RolesAt(clock.GetUtcNow()),
                holder.Person.Id,
                holder.Key.IsMachine
            ),
            null
        );
    }
}
