namespace Luohu.Domain.Plans;

/// <summary>How an indicator stands against the plan.</summary>
public enum RagStatus
{
    /// <summary>Nothing is due, or what is due has not been reported.</summary>
    None,

    /// <summary>正常: on schedule or better.</summary>
    Green,

    /// <summary>关注: somewhat behind.</summary>
    Yellow,

    /// <summary>滞后: clearly behind.</summary>
    Red,
}
