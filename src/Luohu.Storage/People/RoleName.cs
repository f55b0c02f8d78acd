using System.Collections.Frozen;

namespace Luohu.Storage.People;

/// <summary>The roles by the words that rows and commands have for them.</summary>
public static class RoleName
{
    private static readonly FrozenDictionary<string, Role> Roles = new Dictionary<string, Role>
    {
        ["report"] = Role.Report,
        ["read"] = Role.Read,
        ["publish"] = Role.Publish,
        ["admin"] = Role.Admin,
    }.ToFrozenDictionary();

    /// <summary>All names, least first.</summary>
    public static IEnumerable<string> All => NamesOf((Role)~0);

    /// <summary>The role of that name; none where a later version of this program has named one that is not known here.</summary>
    public static Role Read(string name) => Roles.GetValueOrDefault(name);

    /// <summary>The names of what <paramref name="roles"/> holds, least first.</summary>
    public static IEnumerable<string> NamesOf(Role roles) =>
        Roles.Where(one => roles.HasFlag(one.Value)).OrderBy(one => one.Value).Select(one => one.Key);
}
