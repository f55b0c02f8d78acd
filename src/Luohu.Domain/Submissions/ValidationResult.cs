using System.Collections.Immutable;

namespace Luohu.Domain.Submissions;

/// <summary>What the checks of a submission found.</summary>
/// <param name="Errors">What forbids filing; where there is one, nothing is filed.</param>
/// <param name="Warnings">What is odd but passed, since the row carries a remark.</param>
public sealed record ValidationResult(ImmutableArray<ValidationError> Errors, ImmutableArray<ValidationError> Warnings)
{
    /// <summary>Whether the submission may be filed.</summary>
    public bool Passes => Errors.IsEmpty;
}
