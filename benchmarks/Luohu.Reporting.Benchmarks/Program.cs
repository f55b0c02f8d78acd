using Luohu.Reporting.Benchmarks;

var plans = BenchmarkPlan.Write();
try
{
    if (args is not ["history"])
        await Throughput.MeasureAsync(plans);
    if (args is not ["throughput"])
        await History.MeasureAsync(plans);
}
finally
{
    Directory.Delete(plans, recursive: true);
}
