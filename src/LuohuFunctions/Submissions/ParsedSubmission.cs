using System.Collections.Immutable;
using Luohu.Domain.Submissions;

namespace LuohuFunctions.Submissions;

/// <summary>A submission as far as it could be read.</summary>
/// <param name="Submission">What could be read; null where not even the period could.</param>
/// <param name="Errors">What could not be read.</param>
internal sealed record ParsedSubmission(Submission? Submission, ImmutableArray<ValidationError> Errors)
{
    /// <summary>What the sender should know of how it was read, though nothing is wrong; told with the warnings.</summary>
    public ImmutableArray<ValidationError> Notes { get; init; } = [];

    /// <summary>Puts a fault where the sender finds it: as it is for JSON, at the cell for a sheet.</summary>
    public Func<ValidationError, ValidationError> Locate { get; init; } = fault => fault;
}
