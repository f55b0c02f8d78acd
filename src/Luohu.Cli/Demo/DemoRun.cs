using System.Diagnostics;
using System.Globalization;
using Luohu.Domain;
using LuohuFunctions.Configuration;
using Spectre.Console;

namespace Luohu.Cli.Demo;

/// <summary>Half a year as it would have gone: reports as they came in, each month's bulletin on its day.</summary>
internal static class DemoRun
{
    private const string Clerk = "water";

    public static async Task<int> RunAsync(DemoOptions options, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        string Seconds() => watch.Elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture).PadLeft(5);
        void Say(string line) => AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]{Seconds()} s[/] {line}");

        var samples = Sample.ReadAll(Repository.Samples);
        await using var storage = await DemoStorage.OpenAsync(options.Storage, Path.Combine(options.Out, "azurite"), cancellationToken);
        Say(storage.Description);

        var mail = Path.Combine(options.Out, "mail");
        var clock = new DemoClock(Path.Combine(options.Out, "clock.txt"));
        clock.Set(samples[0].FiledAt);
        var plans = PlanCatalog.Load(DemoHost.PlansFolder, DemoHost.Region);
        var certificate = DemoCertificate.Create(Path.Combine(options.Out, "signing"), plans.All.First().Publisher);
        await using var app = await DemoHost.StartAsync(
            storage.ConnectionString,
            options.Port,
            mail,
            clock,
            certificate,
            cancellationToken
        );
        Say($"Function app on http://localhost:{options.Port}");

        var keys = await DemoKeys.IssueAsync(
            await storage.OpenKeysAsync(cancellationToken),
            plans,
            Path.Combine(options.Out, "keys"),
            cancellationToken
        );
        Say($"{keys.Count} keys issued ({Path.Combine(options.Out, "keys")})");

        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        var client = new DemoClient(app, http);
        async Task SubmitAsync(IEnumerable<Sample> filed)
        {
            foreach (var sample in filed)
            {
                clock.Set(sample.FiledAt);
                await client.SubmitAsync(sample, keys[sample.Department], cancellationToken);
            }
        }

        var rounds = Rounds(samples, plans).ToList();
        foreach (var (period, round) in rounds)
        {
            var calendar = plans.Find(period.Year)!.Calendar;
            var reminded = MorningOf(calendar.ReminderDateOf(period));
            await SubmitAsync(round.Where(sample => sample.FiledAt < reminded));
            if (period == rounds[^1].Period)
            {
                clock.Set(reminded);
                Say(
                    $"{period}: {await client.RemindAsync(period, keys[DemoKeys.Leadership], cancellationToken)} departments reminded of what they lack"
                );
            }

            await SubmitAsync(round.Where(sample => sample.FiledAt >= reminded));
            clock.Set(MorningOf(calendar.PublishingDateOf(period)));
            await client.PublishAsync(period, keys[DemoKeys.Leadership], cancellationToken);
            var mails = await client.DeliverAsync(period, keys[DemoKeys.Leadership], cancellationToken);
            Say(
                $"{period}: {round.Count} submissions of {round.DistinctBy(s => s.Department).Count()} departments, bulletin published, {mails} mails"
            );
        }

        Say($"Mails in {mail}");
        var newest = await DownloadAsync(client, keys[DemoKeys.Leadership], Path.Combine(options.Out, "bulletins"), cancellationToken);
        if (options.Serve)
        {
            // Early in the month after the next one: that one's figures can be filed, and none of them is late.
            clock.Set(MorningOf(DayIn(rounds[^1].Period.AddMonths(2), 5)));
            SayHowToSignIn(options.Port, keys);
            Say(
                "Serving until Ctrl+C; the clock goes on from "
                    + clock.Now.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            );
            Console.WriteLine(newest);
            await DemoHost.ServeAsync(app, clock, cancellationToken);
        }
        else
        {
            Console.WriteLine(newest);
        }

        return 0;
    }

    // What was filed before a month's bulletin, and after the one before it, belongs to its round.
    private static IEnumerable<(Period Period, IReadOnlyList<Sample> Samples)> Rounds(IReadOnlyList<Sample> samples, PlanCatalog plans) =>
        samples
            .GroupBy(sample => RoundOf(sample.FiledAt, plans))
            .OrderBy(round => round.Key)
            .Select(round => (round.Key, (IReadOnlyList<Sample>)[.. round]));

    private static Period RoundOf(DateTimeOffset filedAt, PlanCatalog plans)
    {
        var last = Period.At(filedAt).AddMonths(-1);
        var plan = plans.Find(last.Year) ?? throw new ConfigurationException($"A sample of {filedAt:yyyy-MM-dd} belongs to no plan.");
        return ChinaTime.DayOf(filedAt) < plan.Calendar.PublishingDateOf(last) ? last : last.AddMonths(1);
    }

    // With these the page is tried out: a department that reports much, the leadership, the administrator.
    private static void SayHowToSignIn(int port, IReadOnlyDictionary<string, string> keys)
    {
        AnsiConsole.WriteLine($"The page: http://localhost:{port}/app/");
        foreach (var (who, name) in new[] { ("clerk", Clerk), ("leader", DemoKeys.Leadership), ("administrator", DemoKeys.Admin) })
            AnsiConsole.WriteLine($"  {who.PadRight(14)} {keys[name]}");
    }

    private static DateOnly DayIn(Period month, int day) => new(month.Year, month.Month, day);

    private static DateTimeOffset MorningOf(DateOnly day) => ChinaTime.StartOf(day).AddHours(9);

    private static async Task<string> DownloadAsync(DemoClient client, string key, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var newest = "";
        foreach (var bulletin in (await client.BulletinsAsync(key, cancellationToken)).OrderBy(b => b.Period).ThenBy(b => b.Version))
        {
            var name = $"{bulletin.Period}-v{bulletin.Version}";
            newest = Path.Combine(folder, name + ".pdf");
            var path = $"api/v1/bulletins/{bulletin.Period}";
            await File.WriteAllBytesAsync(
                newest,
                await client.GetAsync($"{path}?version={bulletin.Version}", key, cancellationToken),
                cancellationToken
            );
            await File.WriteAllBytesAsync(
                Path.Combine(folder, name + "-brief.pdf"),
                await client.GetAsync($"{path}?version={bulletin.Version}&edition=brief", key, cancellationToken),
                cancellationToken
            );
            await File.WriteAllBytesAsync(
                Path.Combine(folder, name + ".snapshot.json"),
                await client.GetAsync($"{path}/snapshot?version={bulletin.Version}", key, cancellationToken),
                cancellationToken
            );
        }

        return newest;
    }
}

/// <summary>What the demo was asked to do.</summary>
/// <param name="Port">The port to serve on.</param>
/// <param name="Serve">Whether to stay up afterwards.</param>
/// <param name="Storage">A connection string; null for Azurite on its usual ports.</param>
/// <param name="Out">The folder for keys, mails and bulletins.</param>
internal sealed record DemoOptions(int Port, bool Serve, string? Storage, string Out);
