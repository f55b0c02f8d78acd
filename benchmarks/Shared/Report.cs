using System.Globalization;
using System.Runtime.InteropServices;

namespace Luohu.Benchmarks.Shared;

/// <summary>A run's Markdown: what was measured beside what, the goal, and on which machine.</summary>
internal sealed class Report(string title, string ours, string theirs)
{
    private readonly List<Row> rows = [];
    private string load = $"load {Load()} before";

    /// <summary>A line with a goal for the ratio of the two.</summary>
    /// <param name="name">What was measured, with its unit.</param>
    /// <param name="our">Ours.</param>
    /// <param name="their">Theirs.</param>
    /// <param name="goal">The goal for the ratio.</param>
    public void Ratio(string name, double our, double their, Goal? goal = null) => rows.Add(new(name, our, their, goal ?? Goal.None));

    /// <summary>A line with a goal for our number alone.</summary>
    public void Alone(string name, double our, Goal? goal = null) => rows.Add(new(name, our, null, goal ?? Goal.None));

    /// <summary>Of each line the run in which it was worst.</summary>
    public static Report Worst(IReadOnlyList<Report> runs)
    {
        var report = new Report($"worst of {runs.Count}: {runs[0].Title}", runs[0].Ours, runs[0].Theirs)
        {
            load = string.Join("; ", runs.Select(run => run.load)),
        };
        report.rows.AddRange(
            runs[0]
                .rows.Select(
                    (row, n) =>
                        row.Goal.MoreIsBetter
                            ? runs.Select(run => run.rows[n]).MinBy(r => r.Measured)!
                            : runs.Select(run => run.rows[n]).MaxBy(r => r.Measured)!
                )
        );
        return report;
    }

    public void Print()
    {
        if (!load.Contains("after", StringComparison.Ordinal))
            load += $" and {Load()} after";
        Console.WriteLine($"\n| {Title} | {Ours} | {Theirs} | ratio | goal | |\n|---|--:|--:|--:|---|---|");
        rows.ForEach(Console.WriteLine);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\n{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, .NET {Environment.Version}; {load}."
            )
        );
    }

    public static double Median(IEnumerable<double> values) => Percentile(values, 0.5);

    /// <summary>The value that this share of all is at or below.</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }

    private string Title => title;

    private string Ours => ours;

    private string Theirs => theirs;

    private static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    private static string Processor() =>
        File.ReadLines("/proc/cpuinfo")
            .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            ?.Split(':')[1]
            .Trim()
        ?? "unknown processor";

    private sealed record Row(string Name, double Our, double? Their, Goal Goal)
    {
        public double Measured => Their is { } their ? Our / their : Our;

        public override string ToString()
        {
            var met = Goal.IsMet?.Invoke(Measured) switch
            {
                true => "met",
                false => "**missed**",
                null => "",
            };
            return Their is { } their
                ? string.Create(CultureInfo.InvariantCulture, $"| {Name} | {Our:F2} | {their:F2} | {Measured:F2} | {Goal.Words} | {met} |")
                : string.Create(CultureInfo.InvariantCulture, $"| {Name} | {Our:F2} | | | {Goal.Words} | {met} |");
        }
    }
}
