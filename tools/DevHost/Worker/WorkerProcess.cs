using System.ComponentModel;
using System.Diagnostics;
using DevHost.Configuration;
using Microsoft.Extensions.Logging;

namespace DevHost.Worker;

/// <summary>The process of a worker. Its output goes to the log.</summary>
internal sealed class WorkerProcess
{
    // Ctrl+C goes to every process of a terminal. The worker ignores it, since its host first lets running calls finish.
    private static readonly string[] Shield = OperatingSystem.IsWindows()
        ? []
        : ["/bin/sh", "-c", "trap '' INT QUIT HUP; exec \"$@\"", "sh"];

    private readonly Process process;
    private readonly OrphanGuard? guard;
    private readonly ILogger logger;

    private WorkerProcess(Process process, ILogger logger)
    {
        this.process = process;
        this.logger = logger;
        Id = process.Id;
        guard = OrphanGuard.Start(Id);
        process.OutputDataReceived += (_, line) => Write(LogLevel.Information, line.Data);
        process.ErrorDataReceived += (_, line) => Write(LogLevel.Error, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Exited = process.WaitForExitAsync();
    }

    public int Id { get; }

    /// <summary>Ends when the process has ended and all its output is in the log.</summary>
    public Task Exited { get; }

    public int ExitCode => process.ExitCode;

    /// <exception cref="HostStartException">The executable cannot be started.</exception>
    public static WorkerProcess Start(FunctionApp app, string workerId, Uri rpcAddress, ILogger logger)
    {
        string[] command =
        [
            .. Shield,
            app.WorkerConfig.Executable,
            app.WorkerConfig.Assembly,
            "--functions-uri",
            rpcAddress.AbsoluteUri,
            "--functions-worker-id",
            workerId,
            "--functions-request-id",
            Guid.NewGuid().ToString(),
            "--functions-grpc-max-message-length",
            "2147483647",
        ];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = app.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Variables(app))
            start.Environment[name] = value;

        try
        {
            return new(Process.Start(start)!, logger);
        }
        catch (Win32Exception failure)
        {
            throw new HostStartException(
                $"'{app.WorkerConfig.Executable}' of worker.config.json cannot be started: {failure.Message}.",
                failure
            );
        }
    }

    /// <summary>Kills the process, if it still runs.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        process.Kill(entireProcessTree: true);
        await Exited;
        guard?.Dispose();
        var code = process.ExitCode;
        process.Dispose();
        return code;
    }

    private static IEnumerable<KeyValuePair<string, string>> Variables(FunctionApp app) =>
        [
            new("FUNCTIONS_WORKER_RUNTIME", "dotnet-isolated"),
            new("AZURE_FUNCTIONS_ENVIRONMENT", "Development"),
            .. app.Settings.ForWorker,
            new("FUNCTIONS_APPLICATION_DIRECTORY", app.Folder),
            new("FUNCTIONS_WORKER_DIRECTORY", app.Folder),
        ];

    private void Write(LogLevel level, string? line)
    {
        if (!string.IsNullOrEmpty(line))
            logger.Log(level, "{Line}", line);
    }
}
