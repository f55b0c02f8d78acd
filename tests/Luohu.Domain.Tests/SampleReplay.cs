using System.Collections.Immutable;
using Luohu.Domain.Figures;
using Luohu.Domain.Submissions;

namespace Luohu.Domain.Tests;

/// <summary>The samples sent one after the other, each checked against what stands by then.</summary>
internal sealed class SampleReplay
{
    private readonly Dictionary<(string, Period), Figure> standing = [];

    public SampleReplay() =>
        Filings = [.. Sample.All.Select(file => new Filing(file.Path, file.Sample, Check(file.Sample), File(file.Sample)))];

    /// <summary>What became of each sample, in the order of time.</summary>
    public ImmutableArray<Filing> Filings { get; }

    /// <summary>The figures that stand at the end.</summary>
    public IReadOnlyCollection<Figure> Current => standing.Values;

    private ValidationResult Check(Sample sample) =>
        SubmissionValidator.Validate(
            PlanOf2021.Plan,
            sample.ToSubmission(),
            standing.Values.Where(f => f.Department == sample.Department),
            sample.FiledAt
        );

    private ImmutableArray<Filed> File(Sample sample) => [.. sample.Submission.Figures.Select(row => File(sample, row))];

    private Filed File(Sample sample, SampleFigure row)
    {
        var key = (row.Indicator, sample.Submission.Period);
        var before = standing.GetValueOrDefault(key);
        var after = new Figure(
            row.Indicator,
            sample.Submission.Period,
            new FigureValue(row.Level, row.Growth, row.Stage),
            (before?.Revision ?? 0) + 1,
            sample.Department,
            before?.FirstFiledAt ?? sample.FiledAt,
            sample.FiledAt,
            row.Remark,
            row.Reason
        );
        standing[key] = after;
        return new(before, after);
    }

    internal sealed record Filing(string Path, Sample Sample, ValidationResult Check, ImmutableArray<Filed> Figures)
    {
        /// <summary>The month whose bulletin the sample is sent for: its folder.</summary>
        public Period Round { get; } =
            Period.TryParse(string.Join('-', Path.Split('/')[..2]), out var period) ? period : throw new FormatException(Path);
    }

    /// <summary>A figure, and what it took the place of; null when it is the first.</summary>
    internal sealed record Filed(Figure? Before, Figure After);
}
