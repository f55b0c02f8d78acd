using Microsoft.Extensions.Logging;

namespace DevHost.Rpc;

/// <summary>Writes what a worker logs under the worker's own categories and levels.</summary>
internal sealed class WorkerLog(ILoggerFactory logs)
{
    public void Write(RpcLog entry)
    {
        // The numbers of the protocol's levels are those of LogLevel.
        var exception = entry.Exception is { } thrown ? $"\n{thrown.Message}\n{thrown.StackTrace}".TrimEnd() : string.Empty;
        logs.CreateLogger(entry.Category).Log((LogLevel)entry.Level, "{Message}{Exception}", entry.Message, exception);
    }
}
