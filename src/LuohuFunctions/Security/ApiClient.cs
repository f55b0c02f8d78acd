using Luohu.Domain.Plans;
using Luohu.Storage.People;

namespace LuohuFunctions.Security;

/// <summary>Who calls: the holder of a key, or of a token.</summary>
/// <param name="Id">The same for each call of this key or token holder, and of nobody else; calls are counted by it.</param>
/// <param name="Name">The key's or the person's name, which stands in the storage as the author of a revision.</param>
/// <param name="Department">The department that is reported for; null for none.</param>
/// <param name="Roles">What the caller may do.</param>
/// <param name="Person">The id of the person who calls or answers for the machine that does; null for an account that is nobody's yet.</param>
/// <param name="IsMachine">Whether a machine calls.</param>
public sealed record ApiClient(string Id, string Name, string? Department, Role Roles, string? Person = null, bool IsMachine = false)
{
    /// <summary>Whether the caller has one of <paramref name="roles"/>.</summary>
    public bool Has(Role roles) => (Roles & roles) != Role.None;

    /// <summary>Whether this caller may read a figure of <paramref name="indicator"/>: its own department's, or any with the role read.</summary>
    public bool MayRead(Indicator indicator) => Has(Role.Read) || indicator.Department == Department;
}
