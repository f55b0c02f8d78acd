using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Luohu.Typesetting;
using Luohu.Typesetting.Fonts;

namespace Luohu.Benchmarks;

/// <summary>What a program under measurement says of itself, as one line of JSON. The Typst program says the same.</summary>
/// <param name="Milliseconds">How long each document took, from its content to its last byte.</param>
/// <param name="CpuMilliseconds">The processor time of one document on all cores, from process start where it is the only one: it depends less on what else the machine does.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Bytes">The PDF's size.</param>
/// <param name="PeakBytes">The most memory that the process has held.</param>
/// <param name="AllocatedBytes">What one document takes from the managed heap; 0 where there is none.</param>
internal sealed record Measurement(
    IReadOnlyList<double> Milliseconds,
    double CpuMilliseconds,
    int Pages,
    long Bytes,
    long PeakBytes,
    long AllocatedBytes
)
{
    private const int WarmUps = 30;

    /// <summary>Sets a document once and writes it to a file.</summary>
    public static Measurement Once(string fonts, string content, string output)
    {
        var watch = Stopwatch.StartNew();

        // As the app does at its start, the fonts are opened while something else is read; the end of the process closes them.
        FontSet? opened = null;
        var opening = new Thread(() => opened = FontSet.Load(fonts));
        opening.Start();
        var document = ContentDocument.Of(ContentReader.Read(content));
        opening.Join();
        var pdf = OfficialPdf.SetWithPages(document, opened!);
        File.WriteAllBytes(output, pdf.Bytes);
        return new([watch.Elapsed.TotalMilliseconds], Cpu(), pdf.Pages, pdf.Bytes.Length, Peak(), GC.GetTotalAllocatedBytes());
    }

    /// <summary>Sets a document so many times after some that do not count.</summary>
    public static Measurement Warm(string folder, string content, int runs)
    {
        using var fonts = FontSet.Load(folder);
        var read = ContentReader.Read(content);
        var pdf = OfficialPdf.SetWithPages(ContentDocument.Of(read), fonts);
        for (var i = 1; i < WarmUps; i++)
            pdf = OfficialPdf.SetWithPages(ContentDocument.Of(read), fonts);

        var times = new double[runs];
        var (before, cpu) = (GC.GetTotalAllocatedBytes(precise: true), Cpu());
        for (var i = 0; i < runs; i++)
        {
            var watch = Stopwatch.StartNew();
            pdf = OfficialPdf.SetWithPages(ContentDocument.Of(read), fonts);
            times[i] = watch.Elapsed.TotalMilliseconds;
        }

        return new(
            times,
            (Cpu() - cpu) / runs,
            pdf.Pages,
            pdf.Bytes.Length,
            Peak(),
            (GC.GetTotalAllocatedBytes(precise: true) - before) / runs
        );
    }

    /// <summary>Reads the line that a program printed.</summary>
    public static Measurement Read(string line) => JsonSerializer.Deserialize(line, BenchmarkJson.Default.Measurement)!;

    /// <summary>Prints it for the harness, by hand: the serializer would count in the time from process start.</summary>
    public void Print()
    {
        var line = string.Concat(
            "{\"milliseconds\":[",
            string.Join(',', Array.ConvertAll([.. Milliseconds], Text)),
            "],\"cpuMilliseconds\":",
            Text(CpuMilliseconds),
            string.Concat(",\"pages\":", Text(Pages), ",\"bytes\":", Text(Bytes)),
            string.Concat(",\"peakBytes\":", Text(PeakBytes), ",\"allocatedBytes\":", Text(AllocatedBytes), "}")
        );
        using var output = Console.OpenStandardOutput();
        output.Write(Encoding.UTF8.GetBytes(line));
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static double Cpu() => Environment.CpuUsage.TotalTime.TotalMilliseconds;

    // VmHWM, "high water mark", in kB; Process.PeakWorkingSet64 is 0 on Linux.
    private static long Peak()
    {
        var status = File.ReadAllText("/proc/self/status").AsSpan();
        var peak = status[(status.IndexOf("VmHWM:", StringComparison.Ordinal) + 6)..];
        return 1024 * long.Parse(peak[..peak.IndexOf('k')], CultureInfo.InvariantCulture);
    }
}
