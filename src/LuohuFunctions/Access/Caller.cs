using Luohu.Plan;

namespace LuohuFunctions.Access;

/// <summary>Who calls: the key that was shown.</summary>
/// <param name="Name">The key's name, which stands in the ledger as the author of a revision.</param>
/// <param name="Department">The department that the key belongs to; null for a key of none.</param>
/// <param name="Roles">What the key allows.</param>
public sealed record Caller(string Name, string? Department, Role Roles)
{
    /// <summary>Whether the key allows one of <paramref name="roles"/>.</summary>
    public bool Has(Role roles) => (Roles & roles) != 0;

    /// <summary>Whether this caller may read a figure of <paramref name="indicator"/>: its own department's, or any with the role read.</summary>
    public bool MayRead(Indicator indicator) => Has(Role.Read) || indicator.Department == Department;
}
