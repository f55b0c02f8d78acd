using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace DevHost.Rpc;

/// <summary>Lets in the workers that the host started, and carries their streams.</summary>
internal sealed class FunctionRpcService(RpcServer server, ILoggerFactory logs) : FunctionRpc.FunctionRpcBase
{
    private readonly WorkerLog log = new(logs);

    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream,
        IServerStreamWriter<StreamingMessage> responseStream,
        ServerCallContext context
    )
    {
        if (
            !await requestStream.MoveNext(context.CancellationToken)
            || requestStream.Current.StartStream is not { } start
            || server.Arrived(start.WorkerId) is not { } waiting
        )
        {
            throw new Grpc.Core.RpcException(
                new Status(StatusCode.PermissionDenied, "A stream begins with StartStream and the id of a worker that this host started.")
            );
        }

        var stream = new WorkerStream(requestStream, responseStream, log.Write);
        waiting.SetResult(stream);
        await stream.RunAsync(context.CancellationToken);
    }
}
