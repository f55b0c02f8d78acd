namespace Luohu.Storage.People;

/// <summary>What a person or a key may do. The numbers are stored.</summary>
[Flags]
public enum Role
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Report figures of the key's own department, and read them.</summary>
    Report = 1,

    /// <summary>Read every department's figures, the plan and the bulletins.</summary>
    Read = 2,

    /// <summary>Publish a bulletin by hand.</summary>
    Publish = 4,

    /// <summary>Administer keys and periods.</summary>
    Admin = 8,

    /// <summary>
    /// All that a machine's key may allow. Signing in and whatever a person answers for in person is never among it, so a role that
    /// is added stays out unless it is named here.
    /// </summary>
    ForMachines = Report | Read | Publish | Admin,
}
