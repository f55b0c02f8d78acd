using LuohuFunctions.Problems;

namespace LuohuFunctions.Access;

/// <summary>The first way in: a key of a person, or of a machine that a person answers for.</summary>
internal sealed class KeyCallers(KeyStore keys, KeyUse uses, TimeProvider clock)
{
    /// <summary>The header that carries the key.</summary>
    public const string Header = "X-Api-Key";

    /// <summary>Who holds the key that <paramref name="text"/> is, or why nobody does.</summary>
    public async Task<(Caller? Caller, Problem? Refusal)> FindAsync(string? text, CancellationToken cancellationToken)
    {
        if (await keys.FindAsync(text, cancellationToken) is not { } holder)
            return (null, Problem.Of(ProblemCode.KeyUnknown, "密钥无效或已停用，请核对；如遗失请联系管理员重新发放。"));
        uses.Note(holder.Key);
        return (new Caller(
            "key:" + holder.Key.Id, holder.Name, holder.Department, holder.RolesAt(clock.GetUtcNow()), holder.Person.Id, holder.Key.IsMachine), null);
    }
}
