namespace DevHost.Tests;

/// <summary>A host on a free port, with its log and a client.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private RunningHost(FunctionsHost host, LogLines log)
    {
        Host = host;
        Log = log;
        Client = new HttpClient { BaseAddress = host.BaseAddress, Timeout = TimeSpan.FromMinutes(5) };
    }

    public FunctionsHost Host { get; }

    public LogLines Log { get; }

    public HttpClient Client { get; }

    /// <summary>Starts a host whose timers run by hand alone, unless <paramref name="configure"/> says else.</summary>
    public static async Task<RunningHost> StartAsync(string appFolder, Func<FunctionsHostOptions, FunctionsHostOptions>? configure = null)
    {
        var log = new LogLines();
        var options = new FunctionsHostOptions
        {
            AppFolder = appFolder,
            Port = 0,
            Log = log,
            RunTimers = false,
        };
        return new(await FunctionsHost.StartAsync(configure?.Invoke(options) ?? options), log);
    }

    public Task LoggedAsync(string text, int times = 1) => Log.ContainsAsync(text, times);

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Client.Dispose();
    }
}
