using Luohu.Plan;

namespace Luohu.Ledger;

/// <summary>What became of a <see cref="Filing"/>. Only <see cref="Filed"/> has written anything.</summary>
public abstract record FilingResult
{
    private FilingResult()
    {
    }

    /// <summary>Figures, revisions and receipt are stored.</summary>
    /// <param name="Receipt">The answer.</param>
    public sealed record Filed(Receipt Receipt) : FilingResult;

    /// <summary>A dry run that would have been filed.</summary>
    /// <param name="Receipt">The answer it would have had; its number is kept nowhere.</param>
    public sealed record Rehearsed(Receipt Receipt) : FilingResult;

    /// <summary>The same request was filed before under this Idempotency-Key.</summary>
    /// <param name="Receipt">The answer that was given then.</param>
    public sealed record Replayed(Receipt Receipt) : FilingResult;

    /// <summary>Another request was filed before under this Idempotency-Key.</summary>
    public sealed record KeyReused : FilingResult;

    /// <summary>The check found faults.</summary>
    /// <param name="Check">What it found.</param>
    public sealed record Refused(CheckResult Check) : FilingResult;

    /// <summary>A figure does not stand as the client thinks.</summary>
    /// <param name="Indicator">The indicator's code.</param>
    /// <param name="Standing">The figure as it stands; null when none does.</param>
    public sealed record PreconditionFailed(string Indicator, Figure? Standing) : FilingResult;
}
