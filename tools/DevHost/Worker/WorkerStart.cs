using DevHost.Configuration;
using DevHost.Rpc;
using Microsoft.Extensions.Logging;

namespace DevHost.Worker;

/// <summary>Starts the workers of an app: the process, its stream, and what is asked on it before the first call.</summary>
internal sealed class WorkerStart(FunctionApp app, RpcServer rpc, TimeProvider time, ILoggerFactory logs)
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly ILogger logger = logs.CreateLogger("Worker");

    /// <summary>Starts a worker and waits until it takes calls.</summary>
    /// <exception cref="HostStartException">It ended, did not answer in time, or refused; its process is no more.</exception>
    public async Task<RunningWorker> StartAsync(CancellationToken cancellationToken)
    {
        var workerId = Guid.NewGuid().ToString();
        var connecting = rpc.ExpectAsync(workerId);
        var process = WorkerProcess.Start(app, workerId, rpc.Address, logger);
        var conversation = new WorkerConversation(process, time, cancellationToken);
        WorkerStream? stream = null;
        try
        {
            stream = await conversation.WaitAsync(connecting, StartLimit, "open its stream");
            var handshake = new WorkerHandshake(conversation, stream, app.Folder);
            var httpAddress = await handshake.InitializeAsync();
            var functions = await handshake.LoadFunctionsAsync();

            // The worker answers on its stream before its web server takes connections.
            await conversation.WaitAsync(WebServer.AnswersAsync(httpAddress, cancellationToken), StartLimit, $"listen on {httpAddress}");
            logger.LogInformation("Worker process {Id} has loaded {Count} functions.", process.Id, functions.Count);
            return new(process, stream, httpAddress, functions, logs);
        }
        catch
        {
            rpc.Forget(workerId);
            stream?.Close();
            await process.EndAsync();
            throw;
        }
    }
}
