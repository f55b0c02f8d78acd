using System.Collections.Immutable;
using System.Text.Json;
using Luohu.Domain.Submissions;

namespace Luohu.Domain.Tests;

/// <summary>A sample file: what a department sends, and when.</summary>
internal sealed record Sample(DateTimeOffset FiledAt, string Department, string IdempotencyKey, SampleSubmission Submission)
{
    private static readonly string Root = Repository.PathOf("samples");

    /// <summary>The files below samples/, with their path there, in the order of their paths.</summary>
    public static ImmutableArray<(string Path, Sample Sample)> All { get; } =
    [
        .. from file in Directory.EnumerateFiles(Root, "*.json", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
        orderby path
        select (path, JsonSerializer.Deserialize<Sample>(File.ReadAllBytes(file), PlanJson.Options)!),
    ];

    /// <summary>The submission as the app would read it from the request.</summary>
    public Submission ToSubmission() =>
        new(
            Department,
            Submission.Period,
            [
                .. Submission.Figures.Select(
                    (f, n) => new SubmissionRow($"/figures/{n}", f.Indicator, f.Level, f.Growth, f.Stage, f.Remark, f.Reason)
                ),
            ]
        );
}

/// <summary>The body of a submission, as it is posted.</summary>
internal sealed record SampleSubmission(Period Period, ImmutableArray<SampleFigure> Figures);

/// <summary>One figure of the body.</summary>
internal sealed record SampleFigure(
    string Indicator,
    decimal? Level = null,
    decimal? Growth = null,
    string? Stage = null,
    string? Remark = null,
    string? Reason = null
);
