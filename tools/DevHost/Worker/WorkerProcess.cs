using System.ComponentModel;
using System.Diagnostics;
using DevHost.Configuration;
using Microsoft.Extensions.Logging;

namespace DevHost.Worker;

/// <summary>The process of a worker. Its output goes to the log.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process process;
    private readonly ILogger logger;

    private WorkerProcess(Process process, ILogger logger)
    {
        this.process = process;
        this.logger = logger;
        Id = process.Id;
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
    public static WorkerProcess Start(string appFolder, string workerId, Uri rpcAddress, AppSettings settings, ILogger logger)
    {
        var config = WorkerConfig.Read(appFolder);
        var start = new ProcessStartInfo(config.Executable)
        {
            WorkingDirectory = appFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            config.WorkerPath,
            "--functions-uri", rpcAddress.AbsoluteUri,
            "--functions-worker-id", workerId,
            "--functions-request-id", Guid.NewGuid().ToString(),
            "--functions-grpc-max-message-length", "2147483647",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in Variables(appFolder, settings))
            start.Environment[name] = value;

        try
        {
            return new(Process.Start(start)!, logger);
        }
        catch (Win32Exception failure)
        {
            throw new HostStartException($"The worker cannot be started: '{config.Executable}' of worker.config.json: {failure.Message}.", failure);
        }
    }

    public void Kill() => process.Kill(entireProcessTree: true);

    public void Dispose() => process.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> Variables(string appFolder, AppSettings settings) =>
    [
        new("FUNCTIONS_WORKER_RUNTIME", "dotnet-isolated"),
        new("AZURE_FUNCTIONS_ENVIRONMENT", "Development"),
        .. settings.ForWorker,
        new("FUNCTIONS_APPLICATION_DIRECTORY", appFolder),
        new("FUNCTIONS_WORKER_DIRECTORY", appFolder),
    ];

    private void Write(LogLevel level, string? line)
    {
        if (!string.IsNullOrEmpty(line))
            logger.Log(level, "{Line}", line);
    }
}
