using System.Diagnostics;
using Luohu.Benchmarks.Shared;

namespace Luohu.Hosting.Benchmarks;

/// <summary>From the start of a worker to the first 200, by turns. The storage has its tables, as after the first start of all.</summary>
internal static class Starts
{
    public static async Task MeasureAsync(PublishedApps apps, Report report, Effort effort)
    {
        var (app, hello) = (new List<Start>(), new List<Start>());
        for (var run = 0; run <= effort.Times(21, quick: 2); run++)
        {
            var (ours, theirs) = (await StartAsync(apps.StartAppAsync), await StartAsync(() => apps.StartHelloAsync()));

            // The first one fetches the files from the disk.
            if (run == 0)
                continue;
            app.Add(ours);
            hello.Add(theirs);
        }

        report.Ratio(
            "start to the first 200, median, ms",
            Median(app, start => start.Clock),
            Median(hello, start => start.Clock),
            Goal.AtMost(1.3)
        );
        report.Ratio("the quickest of them, ms", app.Min(start => start.Clock), hello.Min(start => start.Clock));
        report.Ratio(
            "processor time of it, median, ms",
            Median(app, start => start.Processor),
            Median(hello, start => start.Processor),
            Goal.AtMost(1.3)
        );
    }

    private static double Median(IEnumerable<Start> starts, Func<Start, double> value) => Report.Median(starts.Select(value));

    private static async Task<Start> StartAsync(Func<Task<HostedApp>> start)
    {
        var started = Stopwatch.GetTimestamp();
        await using var app = await start();
        await app.AnswersAsync("health", TimeSpan.FromMilliseconds(2));
        return new(Stopwatch.GetElapsedTime(started).TotalMilliseconds, ProcessorTime.Of(app.WorkerId));
    }

    private sealed record Start(double Clock, double Processor);
}
