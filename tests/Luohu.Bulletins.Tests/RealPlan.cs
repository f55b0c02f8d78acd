using System.Collections.Immutable;
using System.Text.Json;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Tests;

/// <summary>The plan and the sample submissions that the repository carries.</summary>
internal static class RealPlan
{
    public static AnnualPlan Plan { get; } = Read();

    /// <summary>The snapshot of a month's first bulletin, made on its publishing day from what had been sent by then.</summary>
    public static Snapshot SnapshotOf(int month)
    {
        var period = new Period(Plan.Year, month);
        return SnapshotBuilder.Build(
            Plan,
            period,
            FiguresAt(ChinaTime.StartOf(Plan.Calendar.PublishingDateOf(period).AddDays(1))),
            null,
            "演示数据"
        );
    }

    /// <summary>June as bad as it can be: all that has stages back at the first, half of the rest not reported.</summary>
    public static Snapshot WorstJune()
    {
        var snapshot = SnapshotOf(6);
        return snapshot with
        {
            Figures =
            [
                .. from figure in snapshot.Figures
                let indicator = Plan.Find(figure.Indicator)!
                where
                    figure.Period != snapshot.Period
                    || indicator.Reports(Measure.Stage)
                    || indicator.Section == "headline"
                    || indicator.Code[0] < 'n'
                select figure.Period == snapshot.Period && Plan.ScaleOf(indicator) is { } scale
                    ? figure with
                    {
                        Value = new FigureValue(stage: scale.Stages[0]),
                    }
                    : figure,
            ],
        };
    }

    private static List<Figure> FiguresAt(DateTimeOffset now)
    {
        var current = new Dictionary<(string, Period), Figure>();
        foreach (var (filed, department, submission) in Submissions().Where(s => s.Filed < now).OrderBy(s => s.Filed))
        {
            foreach (var row in submission.Figures)
            {
                var before = current.GetValueOrDefault((row.Indicator, submission.Period));
                current[(row.Indicator, submission.Period)] = new Figure(
                    row.Indicator,
                    submission.Period,
                    new FigureValue(row.Level, row.Growth, row.Stage),
                    (before?.Revision ?? 0) + 1,
                    department,
                    before?.FirstFiledAt ?? filed,
                    filed,
                    row.Remark,
                    row.Reason
                );
            }
        }

        return [.. current.Values];
    }

    private static IEnumerable<(DateTimeOffset Filed, string Department, Body Submission)> Submissions() =>
        from file in Directory
            .EnumerateFiles(Path.Combine(Golden.Root(), "samples"), "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
        let sample = JsonSerializer.Deserialize<Sample>(File.ReadAllBytes(file), PlanJson.Options)!
        select (sample.FiledAt, sample.Department, sample.Submission);

    private static AnnualPlan Read()
    {
        var path = Path.Combine(Golden.Root(), "src", "LuohuFunctions", "plans", "440303-2021.json");
        return PlanFile.Read(File.ReadAllBytes(path), Path.GetFileName(path));
    }

    private sealed record Sample(DateTimeOffset FiledAt, string Department, string IdempotencyKey, Body Submission);

    private sealed record Body(Period Period, ImmutableArray<Row> Figures);

    private sealed record Row(
        string Indicator,
        decimal? Level = null,
        decimal? Growth = null,
        string? Stage = null,
        string? Remark = null,
        string? Reason = null
    );
}
