using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DevHost.Rpc;

/// <summary>The server that workers connect to: gRPC without TLS on a free loopback port.</summary>
internal sealed class RpcServer : IAsyncDisposable
{
    // The host's workers have ended by then; a stream that someone else left open is cut.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(1);

    private readonly WebApplication web;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<WorkerStream>> expected = new();

    private RpcServer(ILoggerFactory logs)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Limits.MaxRequestBodySize = null;
                kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2);
            });
        builder
            .Services.AddSingleton(logs)
            .AddSingleton(this)
            .AddRouting()
            .Configure<HostOptions>(host => host.ShutdownTimeout = StopLimit)
            .AddGrpc(grpc =>
            {
                grpc.MaxReceiveMessageSize = null;
                grpc.MaxSendMessageSize = null;
            });
        web = builder.Build();
        web.MapGrpcService<FunctionRpcService>();
    }

    /// <summary>Where a worker finds the server.</summary>
    public Uri Address => new(web.Urls.Single());

    public static async Task<RpcServer> StartAsync(ILoggerFactory logs, CancellationToken cancellationToken)
    {
        var server = new RpcServer(logs);
        await server.web.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>The stream that the worker of an id will open. No other worker is let in.</summary>
    public Task<WorkerStream> ExpectAsync(string workerId) =>
        expected.GetOrAdd(workerId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Lets the worker of an id in no more.</summary>
    public void Forget(string workerId) => expected.TryRemove(workerId, out _);

    /// <summary>Whoever waits for the worker of an id, or null; each is given out once.</summary>
    public TaskCompletionSource<WorkerStream>? Arrived(string workerId) => expected.TryRemove(workerId, out var waiting) ? waiting : null;

    public async ValueTask DisposeAsync()
    {
        await web.StopAsync();
        await web.DisposeAsync();
    }
}
