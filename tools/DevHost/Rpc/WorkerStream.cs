using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;

namespace DevHost.Rpc;

/// <summary>
/// One worker's stream. Requests of the start are answered one after another; invocations run side by side and are matched by their
/// id; logs may come at any time.
/// </summary>
internal sealed class WorkerStream(
    IAsyncStreamReader<StreamingMessage> fromWorker,
    IServerStreamWriter<StreamingMessage> toWorker,
    Action<RpcLog> log
)
{
    private readonly Channel<StreamingMessage> outgoing = Channel.CreateUnbounded<StreamingMessage>(new() { SingleReader = true });
    private readonly Channel<StreamingMessage> replies = Channel.CreateUnbounded<StreamingMessage>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StatusResult>> invocations = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the stream has.</summary>
    public Task Ended => ended.Task;

    /// <summary>Carries messages both ways until either side ends the stream; then all open invocations have failed.</summary>
    public async Task RunAsync(CancellationToken aborted)
    {
        var writing = WriteAsync(aborted);
        try
        {
            var reading = ReadAsync(aborted);
            await await Task.WhenAny(reading, writing);
        }
        finally
        {
            End();
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Sends a message; dropped if the stream has ended.</summary>
    public void Send(StreamingMessage message) => outgoing.Writer.TryWrite(message);

    /// <summary>Sends a request of the start and waits for its answer.</summary>
    /// <exception cref="ChannelClosedException">The worker ended the stream.</exception>
    public async Task<StreamingMessage> RequestAsync(StreamingMessage request, CancellationToken cancellationToken)
    {
        Send(request);
        return await replies.Reader.ReadAsync(cancellationToken);
    }

    /// <summary>Runs a function; a failure of the worker is a failed result.</summary>
    public Task<StatusResult> InvokeAsync(InvocationRequest request)
    {
        var result = new TaskCompletionSource<StatusResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        invocations[request.InvocationId] = result;
        Send(new() { InvocationRequest = request });
        if (Ended.IsCompleted)
            Complete(request.InvocationId, WorkerEnded());
        return result.Task;
    }

    /// <summary>Ends the stream from this side, after what is still to be sent.</summary>
    public void Close() => outgoing.Writer.TryComplete();

    private async Task WriteAsync(CancellationToken aborted)
    {
        await foreach (var message in outgoing.Reader.ReadAllAsync(aborted))
            await toWorker.WriteAsync(message, aborted);
    }

    private async Task ReadAsync(CancellationToken aborted)
    {
        while (await fromWorker.MoveNext(aborted))
            Take(fromWorker.Current);
    }

    private void Take(StreamingMessage message)
    {
        switch (message.ContentCase)
        {
            case StreamingMessage.ContentOneofCase.RpcLog:
                log(message.RpcLog);
                break;
            case StreamingMessage.ContentOneofCase.InvocationResponse:
                Complete(message.InvocationResponse.InvocationId, message.InvocationResponse.Result ?? new());
                break;
            case StreamingMessage.ContentOneofCase.None:
                break; // A message of the protocol that this host has no use for.
            default:
                replies.Writer.TryWrite(message);
                break;
        }
    }

    private void End()
    {
        ended.TrySetResult();
        Close();
        replies.Writer.TryComplete();
        foreach (var id in invocations.Keys)
            Complete(id, WorkerEnded());
    }

    private void Complete(string invocationId, StatusResult result)
    {
        if (invocations.TryRemove(invocationId, out var invocation))
            invocation.TrySetResult(result);
    }

    private static StatusResult WorkerEnded() => new() { Exception = new() { Message = "The worker ended before the function did." } };
}
