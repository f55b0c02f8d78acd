namespace Luohu.Bulletins;

/// <summary>What has changed from one version of a bulletin to the next.</summary>
public enum ChangeKind
{
    /// <summary>A figure that was printed is corrected.</summary>
    Correction = 0,

    /// <summary>A figure that was missing has come.</summary>
    Late = 1,

    /// <summary>A department says something else of the same figure.</summary>
    Remark = 2,

    /// <summary>A target is another.</summary>
    Target = 3,

    /// <summary>An indicator stands elsewhere.</summary>
    Status = 4,

    /// <summary>The plan is another, but for its targets.</summary>
    Plan = 5,
}

/// <summary>One thing in which a version differs from the one before.</summary>
/// <param name="Kind">What has changed.</param>
/// <param name="KindText">The same in a word or two.</param>
/// <param name="Indicator">The code of the indicator that has changed; null where it is none, or one that the plan no longer has.</param>
/// <param name="Text">What it was and what it is.</param>
/// <param name="Reason">The department's reason; null where there is none.</param>
public sealed record BulletinChange(ChangeKind Kind, string KindText, string? Indicator, string Text, string? Reason = null);
