using System.Collections.Immutable;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Submissions;

/// <summary>A department's figures for one period, sent and filed as one.</summary>
/// <param name="Department">The code of the department that reports.</param>
/// <param name="Period">The month they are for.</param>
/// <param name="Rows">The figures.</param>
public sealed record Submission(string Department, Period Period, ImmutableArray<SubmissionRow> Rows)
{
    /// <summary>
    /// The most figures of one submission, which is one transaction of Table Storage. That takes 100 entities; a figure was two
    /// of them when the API promised this number, and is one now.
    /// </summary>
    public const int MaxRows = 49;

    /// <summary>The most characters of a remark or a reason.</summary>
    public const int MaxWords = 500;
}

/// <summary>One figure of a submission.</summary>
/// <param name="Place">Where it stands in what was sent, a JSON pointer such as <c>/figures/0</c> or a row of a sheet.</param>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Level">In the indicator's unit; null when not given.</param>
/// <param name="Growth">Percent on the year before; null when not given.</param>
/// <param name="Stage">A word of the indicator's scale; null when not given.</param>
/// <param name="Remark">The department's words; null for none, which takes those on file back.</param>
/// <param name="Reason">Why a value already reported is changed.</param>
public sealed record SubmissionRow(
    string Place,
    string Indicator,
    decimal? Level = null,
    decimal? Growth = null,
    string? Stage = null,
    string? Remark = null,
    string? Reason = null
)
{
    /// <summary>
    /// Whether the sender says nothing of the remark, so that the one on file stays: a JSON object without the member, a sheet without
    /// the column. <see cref="Remark"/> is null then.
    /// </summary>
    public bool KeepsRemark { get; init; }

    /// <summary>Whether <paramref name="measure"/> is given.</summary>
    public bool Has(Measure measure) =>
        measure switch
        {
            Measure.Level => Level is not null,
            Measure.Growth => Growth is not null,
            _ => Stage is not null,
        };
}
