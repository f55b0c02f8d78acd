using System.Collections.Concurrent;
using System.Diagnostics;
using Luohu.Azurite;
using Luohu.Benchmarks.Shared;
using Luohu.Plan;

namespace Luohu.Reporting.Benchmarks;

/// <summary>
/// Eight connections, a department each, ten figures a submission: the app over HTTP and the bare client by turns, a year's
/// months at a time, first reports and then corrections of them. The bare client writes what the app wrote the turn before.
/// The first three years warm both up. Storage and app are started anew nine times, since a process stays as quick or slow as
/// it happened to start.
/// </summary>
internal static class Throughput
{
    private const int Starts = 9;
    private const int FiguresOfASlice = 8 * 11 * 10;
    private static readonly string[] Rounds = ["first reports", "corrections"];

    public static async Task MeasureAsync(string program, string plans)
    {
        var report = new Report("8 connections, 10 figures a submission", "app", "bare client");
        var (ours, theirs) = (new List<Slice>(), new List<Slice>());
        for (var start = 0; start < Starts; start++)
            await RunAsync(program, plans, ours, theirs);

        for (var round = 0; round < Rounds.Length; round++)
        {
            var (our, their) = (Of(ours, round), Of(theirs, round));
            report.Ratio(
                $"figures a second, median of the years, {Rounds[round]}", FiguresOfASlice / Report.Median(our.Select(slice => slice.Seconds)),
                FiguresOfASlice / Report.Median(their.Select(slice => slice.Seconds)), "0.7 or more", ratio => ratio >= 0.7);
            report.Ratio($"median of a submission, {Rounds[round]}, ms", Of(our, 0.5), Of(their, 0.5));
            report.Ratio($"p99 of a submission, {Rounds[round]}, ms", Of(our, 0.99), Of(their, 0.99), "1.5 or less", ratio => ratio <= 1.5);
            report.Ratio("the storage's processor time for it, median, ms", Storage(our), Storage(their));
            report.Ratio("the client's or the app's own, median, ms", Own(our), Own(their));
        }

        report.Print();
    }

    private static async Task RunAsync(string program, string plans, List<Slice> ours, List<Slice> theirs)
    {
        await using var azurite = await AzuriteServer.StartInMemoryAsync();
        await using var app = await ReportingApp.StartAsync(program, azurite, plans);
        var bare = new BareClient(app.Ledger);
        Turn? written = null;
        foreach (var turn in from year in BenchmarkPlan.Years from round in Enumerable.Range(0, Rounds.Length) select new Turn(year, round))
        {
            var copies = written is null ? null : await bare.CopyAsync(written.Year, written.Round);
            var bodies = (
                from department in BenchmarkPlan.Departments
                from month in Enumerable.Range(1, 12)
                select KeyValuePair.Create((department, month), BenchmarkPlan.Body(department, new Period(turn.Year, month), turn.Round))).ToDictionary();
            async Task OursAsync() => ours.Add(await RunAsync(turn, azurite, app.ProcessId, (department, month) => app.SubmitAsync(department, new Period(turn.Year, month), turn.Round, bodies[(department, month)])));
            async Task TheirsAsync()
            {
                if (copies is not null)
                    theirs.Add(await RunAsync(written!, azurite, Environment.ProcessId, (department, month) => bare.WriteAsync(copies[(department, month)])));
            }

            var isOursFirst = turn.Year % 2 == 0;
            await (isOursFirst ? OursAsync() : TheirsAsync());
            await (isOursFirst ? TheirsAsync() : OursAsync());
            written = turn;
        }
    }

    private static List<Slice> Of(IEnumerable<Slice> slices, int round) =>
        [.. slices.Where(slice => slice.Turn.Round == round && slice.Turn.Year >= BenchmarkPlan.FirstMeasuredYear)];

    private static double Storage(IEnumerable<Slice> slices) => Report.Median(slices.Select(slice => slice.Storage / slice.Milliseconds.Count));

    private static double Own(IEnumerable<Slice> slices) => Report.Median(slices.Select(slice => slice.Own / slice.Milliseconds.Count));

    private static double Of(IEnumerable<Slice> slices, double percentile) => Report.Percentile(slices.SelectMany(slice => slice.Milliseconds), percentile);

    // January goes before the clock starts: with its first submission of a year the app reads what stands.
    private static async Task<Slice> RunAsync(Turn turn, AzuriteServer azurite, int process, Func<string, int, Task<double>> submit)
    {
        await Task.WhenAll(BenchmarkPlan.Departments.Select(department => submit(department, 1)));
        var times = new ConcurrentBag<double>();
        var (started, storage, own) = (Stopwatch.GetTimestamp(), ProcessorTime.OfFirstThread(azurite.ProcessId!.Value), ProcessorTime.Of(process));
        await Task.WhenAll(BenchmarkPlan.Departments.Select(async department =>
        {
            for (var month = 2; month <= 12; month++)
                times.Add(await submit(department, month));
        }));
        return new(turn, Stopwatch.GetElapsedTime(started).TotalSeconds, ProcessorTime.OfFirstThread(azurite.ProcessId!.Value) - storage, ProcessorTime.Of(process) - own, [.. times]);
    }

    private sealed record Turn(int Year, int Round);

    private sealed record Slice(Turn Turn, double Seconds, double Storage, double Own, IReadOnlyList<double> Milliseconds);
}
