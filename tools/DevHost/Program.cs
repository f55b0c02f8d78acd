using System.CommandLine;
using System.Runtime.InteropServices;
using DevHost;

var folder = new Argument<string>("APPFOLDER") { Description = "A built or published function app: the folder of its worker.config.json." };
var port = new Option<int?>("--port") { Description = "The port for callers; 0 for any free one. Else FUNCTIONS_PORT, or 7071." };
var command = new RootCommand("Runs a .NET isolated function app on this machine.") { folder, port };
command.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetRequiredValue(folder), arguments.GetValue(port), cancellationToken));
return await command.Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = null });

static async Task<int> RunAsync(string folder, int? port, CancellationToken cancellationToken)
{
    using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
    try
    {
        await using var host = await FunctionsHost.StartAsync(new() { AppFolder = folder, Port = port }, stop.Token);
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
