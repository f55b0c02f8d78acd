using System.Collections.Concurrent;
using System.Diagnostics;
using Luohu.Benchmarks.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Luohu.Hosting.Benchmarks;

/// <summary>
/// What the development host adds to a call: a function that says hello, beside the same word from a plain web server in this process, by
/// turns. What the worker itself adds is in it, so the host adds no more than this.
/// </summary>
internal static class Calls
{
    private const int Connections = 64;
    private const int Turn = 200;

    public static async Task MeasureAsync(PublishedApps apps, Report report, Effort effort)
    {
        await using var hello = await apps.StartHelloAsync(Connections);
        await using var plain = await StartPlainAsync();
        using var direct = HostedApp.Client(new Uri(plain.Urls.Single() + "/api/v1/"), Connections);

        var (function, server) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < effort.Times(20, quick: 2); turn++)
        {
            var (ours, theirs) = (await OneAfterAnotherAsync(hello.Http), await OneAfterAnotherAsync(direct));

            // The first turns compile the code anew.
            if (turn < effort.Times(5, quick: 1))
                continue;
            function.AddRange(ours);
            server.AddRange(theirs);
        }

        report.Ratio("one connection, median, ms", Report.Median(function), Report.Median(server));
        report.Alone("what the host adds at the median, at most, ms", Report.Median(function) - Report.Median(server), Goal.AtMost(1.5));

        var (seconds, failed) = await AtOnceAsync(hello.Http, effort.Times(200, quick: 5));
        report.Alone($"{Connections} connections, calls a second", Connections * effort.Times(200, quick: 5) / seconds);
        report.Alone($"{Connections} connections, failed calls", failed, Goal.Zero);
    }

    private static async Task<List<double>> OneAfterAnotherAsync(HttpClient http)
    {
        var times = new List<double>();
        for (var call = 0; call < Turn; call++)
        {
            var started = Stopwatch.GetTimestamp();
            using var answer = await http.GetAsync("health");
            answer.EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times;
    }

    private static async Task<(double Seconds, int Failed)> AtOnceAsync(HttpClient http, int calls)
    {
        var failed = new ConcurrentBag<string>();
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Enumerable
                .Range(0, Connections)
                .Select(async _ =>
                {
                    for (var call = 0; call < calls; call++)
                    {
                        try
                        {
                            using var answer = await http.GetAsync("health");
                            if (!answer.IsSuccessStatusCode || await answer.Content.ReadAsStringAsync() != "ok")
                                failed.Add($"{answer.StatusCode}");
                        }
                        catch (HttpRequestException failure)
                        {
                            failed.Add(failure.Message);
                        }
                    }
                })
        );
        foreach (var reason in failed.GroupBy(reason => reason))
            await Console.Error.WriteLineAsync($"{reason.Count()} calls: {reason.Key}");
        return (Stopwatch.GetElapsedTime(started).TotalSeconds, failed.Count);
    }

    private static async Task<WebApplication> StartPlainAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var plain = builder.Build();
        plain.MapGet("/api/v1/health", () => "ok");
        await plain.StartAsync();
        return plain;
    }
}
