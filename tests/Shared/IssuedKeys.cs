using Luohu.Storage.People;

namespace Luohu.Tests;

/// <summary>Keys for tests, each with a person of its own.</summary>
internal static class IssuedKeys
{
    /// <summary>Adds a person and issues a key to the person.</summary>
    public static async Task<string> IssueAsync(
        this ApiKeyStore keys,
        string name,
        string? department,
        Role roles,
        CancellationToken cancellationToken
    )
    {
        var person = await keys.People.AddAsync(
            name,
            department,
            RoleName.NamesOf(roles).Select(role => new RoleTerm(role)),
            cancellationToken
        );
        return await keys.IssueAsync(person, cancellationToken);
    }
}
