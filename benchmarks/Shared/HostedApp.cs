using System.Net;
using DevHost;
using Microsoft.Extensions.Logging.Abstractions;

namespace Luohu.Benchmarks.Shared;

/// <summary>A published function app, its worker a process of its own, behind the development host in this one.</summary>
internal sealed class HostedApp : IAsyncDisposable
{
    private readonly FunctionsHost host;

    private HostedApp(FunctionsHost host, int connections)
    {
        this.host = host;
        Http = Client(new Uri(host.BaseAddress, "api/v1/"), connections);
    }

    public HttpClient Http { get; }

    /// <summary>The worker's process.</summary>
    public int WorkerId => host.WorkerProcessId;

    public static async Task<HostedApp> StartAsync(string folder, IReadOnlyDictionary<string, string> settings, int connections = 8) =>
        new(
            await FunctionsHost.StartAsync(
                new()
                {
                    AppFolder = folder,
                    Port = 0,
                    Environment = settings,
                    Log = NullLoggerProvider.Instance,
                    RunTimers = false,
                }
            ),
            connections
        );

    /// <summary>A client with no more than its connections about it.</summary>
    public static HttpClient Client(Uri address, int connections) =>
        new(
            new SocketsHttpHandler
            {
                MaxConnectionsPerServer = connections,
                UseCookies = false,
                UseProxy = false,
                ActivityHeadersPropagator = null,
            }
        )
        {
            BaseAddress = address,
        };

    /// <summary>Asks for the path until it is answered 200; <paramref name="pause"/> lies between two tries.</summary>
    public async Task AnswersAsync(string path, TimeSpan pause)
    {
        while (true)
        {
            using var answer = await Http.GetAsync(path);
            if (answer.StatusCode == HttpStatusCode.OK)
                return;
            await Task.Delay(pause);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await host.DisposeAsync();
    }
}
