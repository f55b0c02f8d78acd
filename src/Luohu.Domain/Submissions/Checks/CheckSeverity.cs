namespace Luohu.Domain.Submissions.Checks;

/// <summary>What a finding of a check means for a figure.</summary>
public enum CheckSeverity
{
    /// <summary>The figure cannot be: it is refused when it is filed.</summary>
    Refusal,

    /// <summary>The figure is odd but possible: when it is filed it needs the department's remark.</summary>
    NeedsRemark,

    /// <summary>The figure is worth a look: the reviewer is told, the clerk is not.</summary>
    Notice,
}
