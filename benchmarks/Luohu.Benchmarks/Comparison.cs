using System.Reflection;
using System.Text.Json;

namespace Luohu.Benchmarks;

/// <summary>Luohu.Typesetting and Typst on the same content in the same run, by turns, so that what else the machine does falls on both.</summary>
internal static class Comparison
{
    private const int ColdRuns = 15;
    private const int Turns = 4;
    private const int WarmRuns = 15;
    private const int LongRuns = 4;

    private static readonly string root = typeof(Comparison)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot")
        .Value!;

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "out", "benchmarks")).FullName;
        var (ten, hundred) = (
            await WriteContentAsync(folder, 1, cancellationToken),
            await WriteContentAsync(folder, 10, cancellationToken)
        );
        var (luohu, typst) = (await LuohuAsync(folder, cancellationToken), await TypstAsync(cancellationToken));

        Console.WriteLine($"Load before: {Load()}");
        var (ours, theirs, node) = (new Results(), new Results(), new List<double>());
        for (var i = 0; i < ColdRuns; i++)
        {
            await ColdAsync(luohu, ten, ours, folder, cancellationToken);
            await ColdAsync(typst, ten, theirs, folder, cancellationToken);
            node.Add((await Contestant.StartAsync("node", ["-e", "0"], cancellationToken)).Milliseconds);
        }

        for (var i = 0; i < Turns; i++)
        {
            await WarmAsync(luohu, ten, hundred, ours, cancellationToken);
            await WarmAsync(typst, ten, hundred, theirs, cancellationToken);
        }

        Console.WriteLine($"Load after: {Load()}");
        Table.Print(ours, theirs, Results.Median(node));
    }

    private static async Task ColdAsync(
        Contestant contestant,
        string content,
        Results results,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var (said, milliseconds) = await contestant.RunAsync(
            cancellationToken,
            "once",
            Fonts,
            content,
            Path.Combine(folder, contestant.Name + ".pdf")
        );
        results.Cold.Add(milliseconds);
        results.ColdCpu.Add(said.CpuMilliseconds);
        results.PeakBytes.Add(said.PeakBytes);
        results.Last = said;
    }

    private static async Task WarmAsync(
        Contestant contestant,
        string ten,
        string hundred,
        Results results,
        CancellationToken cancellationToken
    )
    {
        var (brief, _) = await contestant.RunAsync(cancellationToken, "warm", Fonts, ten, $"{WarmRuns}");
        var (lengthy, _) = await contestant.RunAsync(cancellationToken, "warm", Fonts, hundred, $"{LongRuns}");
        results.Warm.AddRange(brief.Milliseconds);
        results.WarmCpu.Add(brief.CpuMilliseconds);
        results.Hundred.AddRange(lengthy.Milliseconds);
        results.HundredPages = lengthy.Pages;
        results.AllocatedBytes = brief.AllocatedBytes;
    }

    private static string Fonts => Path.Combine(root, ".fonts");

    private static async Task<string> WriteContentAsync(string folder, int copies, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, $"content-{copies}.json");
        var content = Content.Of(Path.Combine(root, "src", "LuohuFunctions", "plans", "440303-2021.json"), copies);
        await File.WriteAllBytesAsync(
            file,
            JsonSerializer.SerializeToUtf8Bytes(content, BenchmarkJson.Readable.Content),
            cancellationToken
        );
        return file;
    }

    private static async Task<Contestant> LuohuAsync(string folder, CancellationToken cancellationToken)
    {
        var program = Path.Combine(folder, "luohu");
        if (Directory.Exists(program))
            Directory.Delete(program, recursive: true);
        // Built in a folder of its own: what is published is this program, which runs, with other settings.
        await Contestant.StartAsync(
            "dotnet",
            [
                "publish",
                Path.Combine(root, "benchmarks", "Luohu.Benchmarks"),
                "--configuration",
                "Release",
                "--output",
                program,
                "--artifacts-path",
                Path.Combine(folder, "build"),
                "--nologo",
                "--verbosity",
                "quiet",
            ],
            cancellationToken
        );
        return new("luohu", Path.Combine(program, "luohu-benchmarks"));
    }

    private static async Task<Contestant> TypstAsync(CancellationToken cancellationToken)
    {
        var folder = Path.Combine(root, "benchmarks", "typst");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            await Contestant.StartAsync("npm", ["ci", "--silent", "--prefix", folder], cancellationToken);
        return new("typst", "node", Path.Combine(folder, "render.mjs"));
    }

    private static string Load() => File.ReadAllText("/proc/loadavg").Trim();
}
