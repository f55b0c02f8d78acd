namespace LuohuFunctions.Access;

/// <summary>What a key allows.</summary>
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
}
