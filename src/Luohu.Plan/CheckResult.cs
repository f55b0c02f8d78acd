using System.Collections.Immutable;

namespace Luohu.Plan;

/// <summary>What the checks of a submission found.</summary>
/// <param name="Faults">What forbids filing; where there is one, nothing is filed.</param>
/// <param name="Warnings">What is odd but passed, since the row carries a remark.</param>
public sealed record CheckResult(ImmutableArray<Fault> Faults, ImmutableArray<Fault> Warnings)
{
    /// <summary>Whether the submission may be filed.</summary>
    public bool Passes => Faults.IsEmpty;
}
