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
/// <param name="NoData">Why there is no figure for the period; null where there is one.</param>
public sealed record SubmissionRow(
    string Place,
    string Indicator,
    decimal? Level = null,
    decimal? Growth = null,
    string? Stage = null,
    string? Remark = null,
    string? Reason = null,
    string? NoData = null
)
{
    /// <summary>
    /// Whether the sender says nothing of the remark, so that the one on file stays: a JSON object without the member, a sheet without
    /// the column. <see cref="Remark"/> is null then.
    /// </summary>
    public bool KeepsRemark { get; init; }

    /// <summary>What is written in words of one's own: where, what it is called, and the text.</summary>
    public IEnumerable<(string Place, string Name, string Text)> Words =>
        from words in new[] { ("/remark", "说明", Remark), ("/reason", "修订原因", Reason), ("/noData", "无数据原因", NoData) }
        where words.Item3 is not null
        select (words.Item1, words.Item2, words.Item3);

    /// <summary>Whether a measure is given.</summary>
    public bool HasAny => Level is not null || Growth is not null || Stage is not null;

    /// <summary>Whether <paramref name="measure"/> is given.</summary>
    public bool Has(Measure measure) =>
        measure switch
        {
            Measure.Level => Level is not null,
            Measure.Growth => Growth is not null,
            _ => Stage is not null,
        };
}
