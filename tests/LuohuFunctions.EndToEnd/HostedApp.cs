using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text;
using DevHost;
using Microsoft.Extensions.Logging;

namespace LuohuFunctions.EndToEnd;

/// <summary>The function app in a process of its own behind the development host, on the plan of 2021.</summary>
internal sealed class HostedApp : IAsyncDisposable
{
    private HostedApp(FunctionsHost host, HostLog log)
    {
        Host = host;
        Log = log;
        Http = new HttpClient { BaseAddress = new Uri(host.BaseAddress, "api/v1/"), Timeout = TimeSpan.FromMinutes(5) };
    }

    /// <summary>The folder of the app that was built with these tests.</summary>
    public static string BuiltFolder { get; } =
        typeof(HostedApp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "AppFolder").Value!;

    /// <summary>The repository's own folder.</summary>
    public static string RepositoryRoot { get; } =
        typeof(HostedApp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    public FunctionsHost Host { get; }

    public HostLog Log { get; }

    public HttpClient Http { get; }

    /// <summary>Starts it on a storage.</summary>
    /// <param name="storage">The connection string.</param>
    /// <param name="folder">The app's folder; null for the one that was built with these tests.</param>
    /// <param name="settings">Settings beside the usual ones, or instead of them.</param>
    public static async Task<HostedApp> StartAsync(
        string storage,
        string? folder = null,
        params IEnumerable<(string Name, string Value)> settings
    )
    {
        var log = new HostLog();
        var environment = SettingsOf(storage);
        foreach (var (name, value) in settings)
            environment[name] = value;
        return new(
            await FunctionsHost.StartAsync(
                new()
                {
                    AppFolder = folder ?? BuiltFolder,
                    Port = 0,
                    Environment = environment,
                    Log = log,
                    RunTimers = false,
                }
            ),
            log
        );
    }

    public static Dictionary<string, string> SettingsOf(string storage) =>
        new()
        {
            ["AzureWebJobsStorage"] = storage,
            ["BulletinSchedule"] = "0 0 1 * * *",
            ["DeliverySchedule"] = "0 */5 * * * *",
            ["Region"] = "440303",
            ["ReminderSchedule"] = "0 30 1 * * *",
        };

    public async Task<HttpStatusCode> SubmitAsync(string json, string key, string idempotencyKey)
    {
        using var answer = await SendAsync(HttpMethod.Post, "submissions", key, json, ("Idempotency-Key", idempotencyKey));
        return answer.StatusCode;
    }

    public async Task<string> GetAsync(string path, string key)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, key);
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        string? key = null,
        string? json = null,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
        };
        if (key is not null)
            request.Headers.Add("X-Api-Key", key);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await Http.SendAsync(request);
    }

    /// <summary>Ends the app's process as <c>kill -9</c> does. The host starts it again.</summary>
    public async Task KillWorkerAsync()
    {
        using var worker = Process.GetProcessById(Host.WorkerProcessId);
        worker.Kill();
        await worker.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.DisposeAsync();
        Log.Dispose();
    }
}

/// <summary>What host and app log.</summary>
internal sealed class HostLog : ILoggerProvider, ILogger
{
    private readonly StringBuilder lines = new();

    public override string ToString()
    {
        lock (lines)
            return lines.ToString();
    }

    /// <summary>Waits until it holds the words.</summary>
    public async Task HoldsAsync(string words)
    {
        while (!ToString().Contains(words, StringComparison.Ordinal))
            await Task.Delay(20);
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        lock (lines)
            lines.AppendLine($"{logLevel}: {formatter(state, exception)} {exception}");
    }

    public void Dispose() { }
}
