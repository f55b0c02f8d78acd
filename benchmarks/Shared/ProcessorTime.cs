using System.Globalization;

namespace Luohu.Benchmarks.Shared;

/// <summary>What a process has used of the processors. It depends far less on what else the machine does than the time by the clock.</summary>
internal static class ProcessorTime
{
    /// <summary>The milliseconds of all threads of a process that live.</summary>
    public static double Of(int process) =>
        Directory
            .GetDirectories(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/task"))
            .Sum(thread => Milliseconds(Path.Combine(thread, "schedstat")));

    /// <summary>The milliseconds of its first thread alone: of Node, the one that runs JavaScript.</summary>
    public static double OfFirstThread(int process) =>
        Milliseconds(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/schedstat"));

    private static double Milliseconds(string schedstat) =>
        long.Parse(File.ReadAllText(schedstat).Split(' ')[0], CultureInfo.InvariantCulture) / 1e6;
}
