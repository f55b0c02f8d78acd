using System.Reflection;
using Luohu.Benchmarks.Shared;
using Luohu.Reporting.Benchmarks;

var effort = Effort.Of(args);
var plans = BenchmarkPlan.Write();
var folder = Directory.CreateTempSubdirectory("luohu-published-").FullName;
try
{
    var repository = Assembly
        .GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot")
        .Value!;
    var (app, bare) = (Path.Combine(folder, "app"), Path.Combine(folder, "bare"));
    await Publication.WriteAsync(repository, "src/LuohuFunctions", app);
    await Publication.WriteAsync(repository, "benchmarks/Luohu.Reporting.Bare", bare);
    if (!args.Contains("history"))
        await effort.MeasureAsync(() => Throughput.MeasureAsync(app, bare, plans, effort));
    if (!args.Contains("throughput"))
        await effort.MeasureAsync(() => History.MeasureAsync(app, plans, effort));
}
finally
{
    Directory.Delete(plans, recursive: true);
    Directory.Delete(folder, recursive: true);
}
