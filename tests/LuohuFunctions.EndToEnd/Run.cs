using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LuohuFunctions.EndToEnd;

/// <summary>A program of this repository as a process of its own, with what it prints.</summary>
internal sealed class Run : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();

    private Run(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => Read(output);

    public string Errors => Read(errors);

    public bool HasExited => process.HasExited;

    /// <summary>Starts a program built beside this test, such as <c>luohu.dll</c>, or by its full path, in an empty folder.</summary>
    public static Run Start(string program, IReadOnlyDictionary<string, string?> settings, params IEnumerable<string> arguments) =>
        Start(
            "dotnet",
            Directory.CreateTempSubdirectory("luohu-run-").FullName,
            settings,
            arguments.Prepend(Path.Combine(AppContext.BaseDirectory, program))
        );

    /// <summary>Starts any program.</summary>
    public static Run Start(
        string executable,
        string workingFolder,
        IReadOnlyDictionary<string, string?> settings,
        IEnumerable<string> arguments
    )
    {
        var start = new ProcessStartInfo(executable)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingFolder,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return new Run(Process.Start(start)!);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async Task<int> ExitCodeAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    private static void Keep(StringBuilder lines, string? line)
    {
        lock (lines)
        {
            if (line is not null)
                lines.AppendLine(line);
        }
    }

    private static string Read(StringBuilder lines)
    {
        lock (lines)
            return lines.ToString();
    }
}
