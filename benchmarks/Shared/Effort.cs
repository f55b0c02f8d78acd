namespace Luohu.Benchmarks.Shared;

/// <summary>How much is measured: three runs, of which the worst counts; or, with the argument <c>quick</c>, only whether it works at all.</summary>
internal sealed record Effort(int Runs, bool IsQuick)
{
    public static Effort Of(string[] args) => args.Contains("quick") ? new(1, IsQuick: true) : new(3, IsQuick: false);

    /// <summary>A number of repetitions.</summary>
    public int Times(int full, int quick) => IsQuick ? quick : full;

    /// <summary>Runs and prints all of it, and last the worst of the runs.</summary>
    public async Task MeasureAsync(Func<Task<Report>> run)
    {
        var reports = new List<Report>();
        for (var n = 0; n < Runs; n++)
        {
            reports.Add(await run());
            reports[^1].Print();
        }

        if (Runs > 1)
            Report.Worst(reports).Print();
    }
}
