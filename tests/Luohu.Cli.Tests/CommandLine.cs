using System.Diagnostics;

namespace Luohu.Cli.Tests;

/// <summary>The program in a process of its own.</summary>
internal static class CommandLine
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="storage">The setting AzureWebJobsStorage; null for none.</param>
    /// <param name="arguments">What the user types.</param>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string? storage, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "luohu.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["AzureWebJobsStorage"] = storage;
        start.Environment["Region"] = "440303";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).ReplaceLineEndings("\n"), await errors);
    }
}
