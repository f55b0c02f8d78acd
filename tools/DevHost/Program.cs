using System.CommandLine;
using System.Runtime.InteropServices;

namespace DevHost;

/// <summary>The command line: runs an app until it is interrupted.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args)
    {
        var folder = new Argument<string>("APPFOLDER")
        {
            Description = "A built or published function app: the folder of its worker.config.json.",
        };
        var port = new Option<int?>("--port")
        {
            Description = "The port for callers; 0 for any free one. Else the setting FUNCTIONS_PORT, or 7071.",
        };
        var command = new RootCommand("Runs a .NET isolated function app on this machine.") { folder, port };
        command.SetAction(
            (arguments, _) => RunAsync(new() { AppFolder = arguments.GetRequiredValue(folder), Port = arguments.GetValue(port) })
        );
        return command.Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = null });
    }

    private static async Task<int> RunAsync(FunctionsHostOptions options)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        try
        {
            await using var host = await FunctionsHost.StartAsync(options, stop.Token);
            Console.WriteLine($"Listening on {host.BaseAddress}");
            await host.WaitForFailureAsync(stop.Token);
            return 0;
        }
        catch (HostStartException failure)
        {
            await Console.Error.WriteLineAsync($"devhost: {failure.Message}");
            return 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
