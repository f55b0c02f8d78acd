using Luohu.Azurite;
using Luohu.Benchmarks.Shared;
using Luohu.Hosting.Benchmarks;

var effort = Effort.Of(args);
await using var azurite = await AzuriteServer.StartAsync();
using var apps = new PublishedApps(azurite.ConnectionString);
await apps.PublishAsync();
await effort.MeasureAsync(async () =>
{
    var report = new Report("published, ReadyToRun, behind the development host", "function app", "bare function app");
    await Starts.MeasureAsync(apps, report, effort);
    await Month.MeasureAsync(apps, azurite.ConnectionString, report);
    return report;
});
await effort.MeasureAsync(async () =>
{
    var report = new Report("one hello", "a function behind the development host", "plain Kestrel");
    await Calls.MeasureAsync(apps, report, effort);
    return report;
});
