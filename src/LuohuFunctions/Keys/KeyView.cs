using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;

namespace LuohuFunctions.Keys;

/// <summary>A key as an administrator sees it: never its secret.</summary>
internal sealed record KeyView(
    string Id,
    string Name,
    string Kind,
    PersonRef Person,
    NamedView? Department,
    IEnumerable<string> Can,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt,
    string Etag
)
{
    /// <param name="key">The key.</param>
    /// <param name="people">All people.</param>
    /// <param name="plans">The plans, for the departments' names.</param>
    /// <param name="now">The present instant.</param>
    public static KeyView From(ApiKeyEntity key, IReadOnlyCollection<Person> people, PlanCatalog plans, DateTimeOffset now)
    {
        var owner = people.FirstOrDefault(person => person.Id == key.Owner?.Person);
        return new(
            key.Id,
            key.Name,
            key.IsMachine ? "machine" : "personal",
            new(key.Owner?.Person, owner?.Name ?? "（未登记）"),
            DepartmentName.Of(plans, key.IsMachine ? key.Department : owner?.Department ?? key.Department),
            RoleName.NamesOf(owner is null ? Role.None : new ApiKeyHolder(key, owner).RolesAt(now)),
            key.IssuedAt,
            key.LastUsedAt,
            key.RevokedAt,
            $"\"{TagOf(key)}\""
        );
    }

    /// <summary>The tag of a key, which its use does not change.</summary>
    public static string TagOf(ApiKeyEntity key) => ContentTag.Of(key with { Hash = "", LastUsedAt = null });
}
