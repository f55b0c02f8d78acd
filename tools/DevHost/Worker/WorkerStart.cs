using System.Net.Sockets;
using System.Threading.Channels;
using DevHost.Configuration;
using DevHost.Functions;
using DevHost.Rpc;
using Microsoft.Extensions.Logging;

namespace DevHost.Worker;

/// <summary>Starts the workers of an app: the process, and then the protocol's requests in their order.</summary>
internal sealed class WorkerStart(FunctionApp app, RpcServer rpc, ILoggerFactory logs)
{
    // The real host's version whose answers this host was held against.
    private const string HostVersion = "4.1037.0";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan InitLimit = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(10);

    private readonly ILogger logger = logs.CreateLogger("Worker");

    /// <summary>Starts a worker and waits until its functions are loaded.</summary>
    /// <exception cref="HostStartException">It ended, did not answer in time, or refused; its process is no more.</exception>
    public async Task<Worker> StartAsync(CancellationToken cancellationToken)
    {
        var workerId = Guid.NewGuid().ToString();
        var connecting = rpc.ExpectAsync(workerId);
        var process = WorkerProcess.Start(app, workerId, rpc.Address, logger);
        try
        {
            var stream = await BeforeExit(process, connecting, StartLimit, "open its stream", cancellationToken);
            var httpAddress = await InitAsync(process, stream, cancellationToken);
            var functions = await LoadAsync(process, stream, cancellationToken);
            await BeforeExit(process, ListeningAsync(httpAddress, cancellationToken), StartLimit, $"listen on {httpAddress}", cancellationToken);
            logger.LogInformation("Worker process {Id} has loaded {Count} functions.", process.Id, functions.Count);
            return new(process, stream, httpAddress, functions, logs);
        }
        catch
        {
            process.Kill();
            await process.Exited;
            process.Dispose();
            throw;
        }
    }

    private async Task<Uri> InitAsync(WorkerProcess process, WorkerStream stream, CancellationToken cancellationToken)
    {
        var request = new WorkerInitRequest { HostVersion = HostVersion, WorkerDirectory = app.Folder, FunctionAppDirectory = app.Folder };
        var reply = await AskAsync(process, stream, new() { WorkerInitRequest = request }, "answer WorkerInitRequest", cancellationToken);
        var response = reply.WorkerInitResponse ?? throw Unexpected(reply);
        ThrowUnlessSuccess(response.Result, "The worker could not be initialised");
        return response.Capabilities.TryGetValue("HttpUri", out var address)
            ? new(address)
            : throw new HostStartException("The worker serves no HTTP itself: call ConfigureFunctionsWebApplication() in its Program.cs.");
    }

    private async Task<IReadOnlyList<FunctionDefinition>> LoadAsync(WorkerProcess process, WorkerStream stream, CancellationToken cancellationToken)
    {
        var request = new FunctionsMetadataRequest { FunctionAppDirectory = app.Folder };
        var reply = await AskAsync(process, stream, new() { FunctionsMetadataRequest = request }, "describe its functions", cancellationToken);
        var response = reply.FunctionMetadataResponse ?? throw Unexpected(reply);
        ThrowUnlessSuccess(response.Result, "The worker could not describe its functions");

        foreach (var metadata in response.FunctionMetadataResults)
        {
            var load = new FunctionLoadRequest { FunctionId = metadata.FunctionId, Metadata = metadata };
            var loaded = await AskAsync(process, stream, new() { FunctionLoadRequest = load }, $"load '{metadata.Name}'", cancellationToken);
            ThrowUnlessSuccess((loaded.FunctionLoadResponse ?? throw Unexpected(loaded)).Result, $"Function '{metadata.Name}' could not be loaded");
        }

        return [.. response.FunctionMetadataResults.Select(FunctionDefinition.From)];
    }

    /// <summary>The worker answers on its stream before its web server takes connections.</summary>
    private static async Task<bool> ListeningAsync(Uri address, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(address.Host, address.Port, cancellationToken);
                return true;
            }
            catch (SocketException)
            {
                await Task.Delay(AskEvery, cancellationToken);
            }
        }
    }

    private static async Task<StreamingMessage> AskAsync(
        WorkerProcess process, WorkerStream stream, StreamingMessage request, string what, CancellationToken cancellationToken)
    {
        request.RequestId = Guid.NewGuid().ToString();
        try
        {
            return await BeforeExit(process, stream.RequestAsync(request, cancellationToken), InitLimit, what, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            await process.Exited.WaitAsync(InitLimit, cancellationToken);
            throw Ended(process, what);
        }
    }

    private static async Task<T> BeforeExit<T>(WorkerProcess process, Task<T> answer, TimeSpan limit, string what, CancellationToken cancellationToken)
    {
        try
        {
            var first = await Task.WhenAny(answer, process.Exited).WaitAsync(limit, cancellationToken);
            return first == answer ? await answer : throw Ended(process, what);
        }
        catch (TimeoutException)
        {
            throw new HostStartException($"The worker did not {what} within {limit.TotalSeconds} seconds.");
        }
    }

    private static HostStartException Ended(WorkerProcess process, string what) =>
        new($"The worker ended with code {process.ExitCode} before it could {what}; its output is above.");

    private static HostStartException Unexpected(StreamingMessage reply) =>
        new($"The worker sent {reply.ContentCase} where another answer was expected.");

    private static void ThrowUnlessSuccess(StatusResult result, string what)
    {
        if (result.Status != StatusResult.Types.Status.Success)
            throw new HostStartException($"{what}: {result.Exception?.Message ?? result.Status.ToString()}");
    }
}
