using System.Collections.Concurrent;
using System.Diagnostics;
using Luohu.Azurite;
using Luohu.Benchmarks.Shared;
using Luohu.Domain;

namespace Luohu.Reporting.Benchmarks;

/// <summary>
/// Eight connections, a department each, ten figures a submission: the app and a bare function app by turns, a year's months at a
/// time, first reports and then corrections of them, on one storage. The first three years warm both up. Storage and apps are
/// started anew several times, since a process stays as quick or slow as it happened to start.
/// </summary>
internal static class Throughput
{
    private const int FiguresOfASlice = 8 * 11 * 10;
    private static readonly string[] Rounds = ["first reports", "corrections"];

    public static async Task<Report> MeasureAsync(string program, string bareProgram, string plans, Effort effort)
    {
        var report = new Report("8 connections, 10 figures a submission", "app", "bare function app");
        var (ours, theirs) = (new List<Slice>(), new List<Slice>());
        for (var start = 0; start < effort.Times(3, quick: 1); start++)
            await RunAsync(
                program,
                bareProgram,
                plans,
                [.. BenchmarkPlan.Years.TakeLast(effort.Times(BenchmarkPlan.Years.Count(), quick: 2))],
                ours,
                theirs
            );

        for (var round = 0; round < Rounds.Length; round++)
        {
            var (our, their) = (Of(ours, round), Of(theirs, round));
            report.Ratio(
                $"figures a second, median of the years, {Rounds[round]}",
                FiguresOfASlice / Report.Median(our.Select(slice => slice.Seconds)),
                FiguresOfASlice / Report.Median(their.Select(slice => slice.Seconds)),
                Goal.AtLeast(0.8)
            );
            report.Ratio($"median of a submission, {Rounds[round]}, ms", Of(our, 0.5), Of(their, 0.5));
            report.Ratio($"p99 of a submission, {Rounds[round]}, ms", Of(our, 0.99), Of(their, 0.99), Goal.AtMost(1.3));
            report.Ratio($"the worker's processor time for it, {Rounds[round]}, median, ms", Worker(our), Worker(their), Goal.AtMost(1.6));
            report.Ratio(
                $"the storage's processor time for it, {Rounds[round]}, median, ms",
                Storage(our),
                Storage(their),
                Goal.AtMost(1.2)
            );
        }

        return report;
    }

    private static async Task RunAsync(
        string program,
        string bareProgram,
        string plans,
        IReadOnlyList<int> years,
        List<Slice> ours,
        List<Slice> theirs
    )
    {
        await using var azurite = await AzuriteServer.StartInMemoryAsync();
        await using var app = await ReportingApp.StartAsync(program, azurite, plans);
        await using var bare = await ReportingApp.StartBareAsync(bareProgram, azurite);
        foreach (var turn in from year in years from round in Enumerable.Range(0, Rounds.Length) select new Turn(year, round))
        {
            var bodies = (
                from department in BenchmarkPlan.Departments
                from month in Enumerable.Range(1, 12)
                select KeyValuePair.Create((department, month), BenchmarkPlan.Body(department, new Period(turn.Year, month), turn.Round))
            ).ToDictionary();
            async Task SendAsync(ReportingApp to, List<Slice> slices) =>
                slices.Add(
                    await RunAsync(
                        turn,
                        azurite,
                        to.WorkerId,
                        (department, month) =>
                            to.SubmitAsync(department, new Period(turn.Year, month), turn.Round, bodies[(department, month)])
                    )
                );

            var isOursFirst = turn.Year % 2 == 0;
            await (isOursFirst ? SendAsync(app, ours) : SendAsync(bare, theirs));
            await (isOursFirst ? SendAsync(bare, theirs) : SendAsync(app, ours));
            if (turn.Year == years[0])
                await SameRows.CheckAsync(app.FiguresTable, turn.Year);
        }
    }

    private static List<Slice> Of(IEnumerable<Slice> slices, int round) =>
        [.. slices.Where(slice => slice.Turn.Round == round && slice.Turn.Year >= BenchmarkPlan.FirstMeasuredYear)];

    private static double Storage(IEnumerable<Slice> slices) =>
        Report.Median(slices.Select(slice => slice.Storage / slice.Milliseconds.Count));

    private static double Worker(IEnumerable<Slice> slices) =>
        Report.Median(slices.Select(slice => slice.Worker / slice.Milliseconds.Count));

    private static double Of(IEnumerable<Slice> slices, double percentile) =>
        Report.Percentile(slices.SelectMany(slice => slice.Milliseconds), percentile);

    // January goes before the clock starts: with its first submission of a year the app reads what stands.
    private static async Task<Slice> RunAsync(Turn turn, AzuriteServer azurite, int worker, Func<string, int, Task<double>> submit)
    {
        await Task.WhenAll(BenchmarkPlan.Departments.Select(department => submit(department, 1)));
        var times = new ConcurrentBag<double>();
        var (started, storage, own) = (
            Stopwatch.GetTimestamp(),
            ProcessorTime.OfFirstThread(azurite.ProcessId!.Value),
            ProcessorTime.Of(worker)
        );
        await Task.WhenAll(
            BenchmarkPlan.Departments.Select(async department =>
            {
                for (var month = 2; month <= 12; month++)
                    times.Add(await submit(department, month));
            })
        );
        return new(
            turn,
            Stopwatch.GetElapsedTime(started).TotalSeconds,
            ProcessorTime.OfFirstThread(azurite.ProcessId!.Value) - storage,
            ProcessorTime.Of(worker) - own,
            [.. times]
        );
    }

    private sealed record Turn(int Year, int Round);

    private sealed record Slice(Turn Turn, double Seconds, double Storage, double Worker, IReadOnlyList<double> Milliseconds);
}
