using System.Globalization;
using System.Runtime.InteropServices;

namespace Luohu.Benchmarks.Shared;

/// <summary>A run's Markdown: what was measured beside what, the goal, and on which machine.</summary>
internal sealed class Report(string title, string ours, string theirs)
{
    private readonly string loadBefore = Load();
    private readonly List<string> rows = [];

    /// <summary>A line with a goal for the ratio of the two.</summary>
    /// <param name="name">What was measured, with its unit.</param>
    /// <param name="our">Ours.</param>
    /// <param name="their">Theirs.</param>
    /// <param name="goal">The goal in words.</param>
    /// <param name="isMet">Whether the ratio meets it; null where there is no goal.</param>
    public void Ratio(string name, double our, double their, string goal = "", Func<double, bool>? isMet = null) => rows.Add(string.Create(
        CultureInfo.InvariantCulture, $"| {name} | {our:F2} | {their:F2} | {our / their:F2} | {goal} | {Met(isMet?.Invoke(our / their))} |"));

    /// <summary>A line with a goal for our number alone.</summary>
    public void Alone(string name, double our, string goal, bool? isMet) =>
        rows.Add(string.Create(CultureInfo.InvariantCulture, $"| {name} | {our:F1} | | | {goal} | {Met(isMet)} |"));

    public void Print()
    {
        Console.WriteLine($"\n| {title} | {ours} | {theirs} | ratio | goal | |\n|---|--:|--:|--:|---|---|");
        rows.ForEach(Console.WriteLine);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\n{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, .NET {Environment.Version}; load {loadBefore} before and {Load()} after."));
    }

    public static double Median(IEnumerable<double> values) => Percentile(values, 0.5);

    /// <summary>The value that this share of all is at or below.</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }

    private static string Met(bool? isMet) => isMet switch { true => "met", false => "**missed**", null => "" };

    private static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}
