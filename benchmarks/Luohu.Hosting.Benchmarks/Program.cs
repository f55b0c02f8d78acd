using Luohu.Azurite;
using Luohu.Benchmarks.Shared;
using Luohu.Hosting.Benchmarks;

await using var azurite = await AzuriteServer.StartAsync();
using var servers = new PublishedServers(azurite.ConnectionString);
await servers.PublishAsync();
var report = new Report("published, self-contained, ReadyToRun", "function app", "ASP.NET Core hello");
await Starts.MeasureAsync(servers, report);
await Month.MeasureAsync(servers, azurite.ConnectionString, report);
report.Print();
