using System.Diagnostics;

namespace Luohu.Benchmarks.Shared;

/// <summary>A program as it is deployed.</summary>
internal static class Publication
{
    /// <summary>Publishes a project of the repository into a folder.</summary>
    /// <exception cref="InvalidOperationException">It fails.</exception>
    public static async Task WriteAsync(string repository, string project, string folder)
    {
        string[] arguments =
        [
            "publish",
            project,
            "-c",
            "Release",
            "-o",
            folder,
            "--nologo",
            "-v",
            "q",
            "-nodeReuse:false",
            "-p:UseSharedCompilation=false",
        ];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = repository })!;
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
            throw new InvalidOperationException($"{project} could not be published.");
    }
}
