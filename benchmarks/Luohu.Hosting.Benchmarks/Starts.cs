using System.Diagnostics;
using Luohu.Benchmarks.Shared;

namespace Luohu.Hosting.Benchmarks;

/// <summary>From the start of a process to its first 200, by turns. The storage has its tables, as after the first start of all.</summary>
internal static class Starts
{
    private const int Runs = 21;

    public static async Task MeasureAsync(PublishedServers servers, Report report)
    {
        var (app, hello) = (new List<Start>(), new List<Start>());
        for (var run = 0; run <= Runs; run++)
        {
            var (ours, theirs) = (await StartAsync(servers.StartApp), await StartAsync(servers.StartHello));

            // The first one fetches the files from the disk.
            if (run == 0)
                continue;
            app.Add(ours);
            hello.Add(theirs);
        }

        report.Ratio(
            "start to the first 200, median, ms", Report.Median(app.Select(start => start.Clock)), Report.Median(hello.Select(start => start.Clock)),
            "1.3 or less", ratio => ratio <= 1.3);
        report.Ratio("the quickest of them, ms", app.Min(start => start.Clock), hello.Min(start => start.Clock));
        report.Ratio("processor time of it, median, ms", Report.Median(app.Select(start => start.Processor)), Report.Median(hello.Select(start => start.Processor)));
    }

    private static async Task<Start> StartAsync(Func<AppProcess> start)
    {
        var started = Stopwatch.GetTimestamp();
        await using var process = start();
        await process.AnswersAsync("health", TimeSpan.FromMilliseconds(2));
        return new(Stopwatch.GetElapsedTime(started).TotalMilliseconds, ProcessorTime.Of(process.Id));
    }

    private sealed record Start(double Clock, double Processor);
}
