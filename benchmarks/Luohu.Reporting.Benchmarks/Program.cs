using System.Reflection;
using Luohu.Benchmarks.Shared;
using Luohu.Reporting.Benchmarks;

var plans = BenchmarkPlan.Write();
var folder = Directory.CreateTempSubdirectory("luohu-published-").FullName;
try
{
    var repository = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
    await Publication.WriteAsync(repository, "src/LuohuFunctions", folder);
    var program = Path.Combine(folder, "LuohuFunctions");
    if (args is not ["history"])
        await Throughput.MeasureAsync(program, plans);
    if (args is not ["throughput"])
        await History.MeasureAsync(program, plans);
}
finally
{
    Directory.Delete(plans, recursive: true);
    Directory.Delete(folder, recursive: true);
}
