namespace Luohu.Storage.People;

/// <summary>A good key and its person, as both stand now.</summary>
/// <param name="Key">The key, which is not revoked.</param>
/// <param name="Person">The person who holds it or answers for it, who is not disabled.</param>
public sealed record ApiKeyHolder(ApiKeyEntity Key, Person Person)
{
    /// <summary>What is printed beside what the key files: the person's name, or the machine's.</summary>
    public string Name => Key.IsMachine ? Key.Name : Person.Name;

    /// <summary>The department that the key reports for; null for none.</summary>
    public string? Department => Key.IsMachine ? Key.Department : Person.Department;

    /// <summary>What the key allows at an instant. A machine has what its key allows: whoever answers for it need not have it too.</summary>
    public Role RolesAt(DateTimeOffset now) =>
        Key.IsMachine ? (Key.Limit ?? Role.None) & Role.ForMachines : Person.RolesAt(now) & (Key.Limit ?? (Role)~0);
}
