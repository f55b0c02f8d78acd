using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace LuohuFunctions.EndToEnd;

/// <summary>Stands before a table service and holds transactions up, so that a test can kill the app in the middle of one.</summary>
public sealed class StorageGate : IAsyncDisposable
{
    private const string Endpoint = "TableEndpoint=";

    private readonly WebApplication proxy;
    private readonly HttpMessageInvoker client = new(
        new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
        }
    );
    private readonly string service;
    private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Holding holding;

    private StorageGate(WebApplication proxy, string service) => (this.proxy, this.service) = (proxy, service);

    /// <summary>What is held up.</summary>
    public enum Holding
    {
        /// <summary>Nothing.</summary>
        Nothing,

        /// <summary>Transactions, before the storage sees them.</summary>
        BeforeTransactions,

        /// <summary>The answers to transactions, which the storage has committed.</summary>
        AnswersToTransactions,
    }

    /// <summary>The connection string that leads through here.</summary>
    public string ConnectionString { get; private set; } = "";

    public static async Task<StorageGate> StartAsync(string storage)
    {
        var own = new Uri(storage.Split(';').Single(part => part.StartsWith(Endpoint, StringComparison.Ordinal))[Endpoint.Length..]);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHttpForwarder();
        var gate = new StorageGate(builder.Build(), own.GetLeftPart(UriPartial.Authority));
        gate.proxy.Run(gate.HandOnAsync);
        await gate.proxy.StartAsync();
        gate.ConnectionString = storage.Replace(gate.service, gate.proxy.Urls.Single(), StringComparison.Ordinal);
        return gate;
    }

    /// <summary>Holds up from now on.</summary>
    public void Hold(Holding what) => holding = what;

    /// <summary>Ends when something is held up.</summary>
    public Task HeldAsync() => held.Task;

    /// <summary>Lets go of what is held up, and holds up no more.</summary>
    public void Open()
    {
        holding = Holding.Nothing;
        opened.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        Open();
        await proxy.DisposeAsync();
        client.Dispose();
    }

    private async Task HandOnAsync(HttpContext http)
    {
        var isTransaction = http.Request.Path.Value!.EndsWith("$batch", StringComparison.Ordinal);
        if (isTransaction && holding == Holding.BeforeTransactions)
        {
            // Whoever sent it is dead by then: the storage never sees it.
            held.TrySetResult();
            await opened.Task;
            http.RequestAborted.ThrowIfCancellationRequested();
        }

        if (isTransaction && holding == Holding.AnswersToTransactions)
            http.Response.OnStarting(() =>
            {
                held.TrySetResult();
                return opened.Task;
            });

        await http
            .RequestServices.GetRequiredService<IHttpForwarder>()
            .SendAsync(http, service, client, new ForwarderRequestConfig(), new AsItIs());
    }

    // The storage checks the signature of the path as it was written.
    private sealed class AsItIs : HttpTransformer
    {
        public override async ValueTask TransformRequestAsync(
            HttpContext httpContext,
            HttpRequestMessage proxyRequest,
            string destinationPrefix,
            CancellationToken cancellationToken
        )
        {
            await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
            proxyRequest.RequestUri = new Uri(destinationPrefix + httpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        }
    }
}
