using System.Globalization;

namespace Luohu.Benchmarks;

/// <summary>The figures of a run beside each other, as a Markdown table.</summary>
internal static class Table
{
    public static void Print(Results ours, Results theirs, double node)
    {
        Console.WriteLine("\n| ten pages, eight charts | Luohu.Typesetting | Typst | ratio | goal | |\n|---|--:|--:|--:|---|---|");
        var (warm, theirWarm) = (Results.Median(ours.Warm), Results.Median(theirs.Warm));
        Row("warm, median, ms", warm, theirWarm, "0.5 or less", warm / theirWarm <= 0.5);
        Row("its processor time, ms", Results.Median(ours.WarmCpu), Results.Median(theirs.WarmCpu), "", null);
        var (cold, theirCold) = (Results.Median(ours.Cold), Results.Median(theirs.Cold));
        Row("from process start, median, ms", cold, theirCold, "0.33 or less", cold / theirCold <= 1 / 3.0);
        Row("the same without Node's own start, ms", cold, theirCold - node, "", null);
        Row("its processor time, ms", Results.Median(ours.ColdCpu), Results.Median(theirs.ColdCpu), "", null);
        var (peak, theirPeak) = (Results.Median(ours.PeakBytes) / 1e6, Results.Median(theirs.PeakBytes) / 1e6);
        Row("peak memory of that process, MB", peak, theirPeak, "80 MB or less", peak <= 80);
        Row("size, KB", ours.Last.Bytes / 1e3, theirs.Last.Bytes / 1e3, "360 KB or less", ours.Last.Bytes <= 360_000);
        Row("its pages", ours.Last.Pages, theirs.Last.Pages, "", null);
        Row("ten times as much, warm, median, ms", Results.Median(ours.Hundred), Results.Median(theirs.Hundred), "", null);
        Row("their pages", ours.HundredPages, theirs.HundredPages, "", null);
        var (growth, theirGrowth) = (Results.Median(ours.Hundred) / warm, Results.Median(theirs.Hundred) / theirWarm);
        Row("ten times as much by once", growth, theirGrowth, "10 or less", growth <= 10);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\nOf the managed heap one document takes {ours.AllocatedBytes / 1e6:F1} MB. Node alone starts and ends in {node:F0} ms."
            )
        );
    }

    private static void Row(string name, double ours, double theirs, string goal, bool? isMet) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {ours:F1} | {theirs:F1} | {ours / theirs:F2} | {goal} | {isMet switch { true => "met", false => "**missed**", null => "" }} |"
            )
        );
}
