using Luohu.Domain.Figures;
using Luohu.Domain.Submissions;

namespace Luohu.Storage.Figures;

/// <summary>What became of a <see cref="SubmitCommand"/>. Only <see cref="Filed"/> has written anything.</summary>
public abstract record SubmitResult
{
    private SubmitResult() { }

    /// <summary>Figures, revisions and receipt are stored.</summary>
    /// <param name="Receipt">The answer.</param>
    public sealed record Filed(Receipt Receipt) : SubmitResult;

    /// <summary>A dry run that would have been filed.</summary>
    /// <param name="Receipt">The answer it would have had; its number is kept nowhere.</param>
    public sealed record ValidatedOnly(Receipt Receipt) : SubmitResult;

    /// <summary>The same request was filed before under this Idempotency-Key.</summary>
    /// <param name="Receipt">The answer that was given then.</param>
    public sealed record Duplicate(Receipt Receipt) : SubmitResult;

    /// <summary>Another request was filed before under this Idempotency-Key.</summary>
    public sealed record KeyReused : SubmitResult;

    /// <summary>The check found errors.</summary>
    /// <param name="Validation">What it found.</param>
    public sealed record Invalid(ValidationResult Validation) : SubmitResult;

    /// <summary>A figure does not stand as the client thinks.</summary>
    /// <param name="Indicator">The indicator's code.</param>
    /// <param name="Current">The figure as it stands; null when none does.</param>
    public sealed record PreconditionFailed(string Indicator, Figure? Current) : SubmitResult;
}
