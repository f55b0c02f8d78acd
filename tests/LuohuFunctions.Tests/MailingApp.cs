using System.Text;
using System.Text.Json;
using LuohuFunctions.Access;
using LuohuFunctions.Delivery;
using LuohuFunctions.Startup;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LuohuFunctions.Tests;

/// <summary>The app with mail settings of a test's own, on the storage and clock that the test shares among several.</summary>
internal sealed class MailingApp : IAsyncDisposable
{
    private readonly IHost host;
    private readonly HttpClient http;
    private readonly string housing;
    private readonly string statistics;
    private readonly LogLines log;

    private MailingApp(IHost host, HttpClient http, string housing, string statistics, LogLines log) =>
        (this.host, this.http, this.housing, this.statistics, this.log) = (host, http, housing, statistics, log);

    /// <summary>All that it has logged.</summary>
    public string Log => log.ToString();

    public static async Task<MailingApp> StartAsync(string storage, TimeProvider clock, params (string Name, string Value)[] settings)
    {
        var log = new LogLines();
        var host = await LuohuApp.StartAsync([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["AzureWebJobsStorage"] = storage,
                ["FUNCTIONS_PORT"] = "0",
                ["FunctionsRuntime:Assembly"] = typeof(LuohuApp).Assembly.GetName().Name,
                ["FunctionsRuntime:Timers"] = "false",
                ["PlansFolder"] = Path.Combine(AppContext.BaseDirectory, "test-plans"),
                ["Region"] = "440303",
            });
            builder.Configuration.AddInMemoryCollection(settings.GroupBy(s => s.Name).Select(s => KeyValuePair.Create(s.Key, (string?)s.Last().Value)));
            builder.Logging.ClearProviders().AddProvider(log);
            builder.Services.AddSingleton(clock);
        });
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var keys = host.Services.GetRequiredService<KeyStore>();
        var housing = await keys.IssueAsync("housing", "housing", Role.Report | Role.Read | Role.Publish, default);
        var statistics = await keys.IssueAsync("statistics", "statistics", Role.Report, default);
        return new(host, new HttpClient { BaseAddress = new Uri(address + "/api/v1/") }, housing, statistics, log);
    }

    /// <summary>Reports homes of a month and publishes its bulletin.</summary>
    public async Task PublishAsync(string period, int homes)
    {
        await ReportAsync(housing, new { period, figures = new[] { new { indicator = "homes", level = homes, reason = "核实" } } });
        using var published = await SendAsync(HttpMethod.Post, $"bulletins/{period}");
        Assert.Equal(201, (int)published.StatusCode);
    }

    /// <summary>Reports a month's figures of the department statistics: all but those of a quarter.</summary>
    public Task ReportStatisticsAsync(string period) => ReportAsync(statistics, new
    {
        period,
        figures = new object[] { new { indicator = "investment", level = 150, growth = 3 }, new { indicator = "unemployment", level = 2.5m } },
    });

    /// <summary>What the delivery timer does.</summary>
    public Task DeliverAsync() => host.Services.GetRequiredService<MailRound>().RunAsync(default);

    /// <summary>What the reminder timer does.</summary>
    public Task RemindAsync() => ActivatorUtilities.CreateInstance<Functions.RemindDepartments>(host.Services)
        .RunAsync(new Microsoft.Azure.Functions.Worker.TimerInfo(), default);

    /// <summary>Takes up what was given up of a month.</summary>
    /// <returns>How many mails these are.</returns>
    public async Task<int> RetryAsync(string period) => (await DeliveriesAsync(HttpMethod.Post, $"deliveries/{period}/retry")).Count;

    /// <summary>The answer of <c>GET /deliveries</c>, by recipient.</summary>
    public Task<IReadOnlyList<JsonElement>> DeliveriesAsync() => DeliveriesAsync(HttpMethod.Get, "deliveries");

    /// <summary>The states of all mails, such as <c>sent</c>, without repeats.</summary>
    public async Task<IEnumerable<string>> StatesAsync() => (await DeliveriesAsync()).Select(d => d.GetProperty("state").GetString()!).Distinct();

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Headers = { { "X-Api-Key", key ?? housing }, { "Idempotency-Key", Guid.NewGuid().ToString("N") } },
            Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
        };
        return await http.SendAsync(request);
    }

    private async Task<IReadOnlyList<JsonElement>> DeliveriesAsync(HttpMethod method, string path)
    {
        using var answer = await SendAsync(method, path);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return [.. body.RootElement.Clone().GetProperty("deliveries").EnumerateArray()];
    }

    private async Task ReportAsync(string key, object submission)
    {
        using var filed = await SendAsync(HttpMethod.Post, "submissions", JsonSerializer.Serialize(submission), key);
        Assert.True((int)filed.StatusCode == 201, await filed.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.StopAsync();
        host.Dispose();
    }

    /// <summary>Keeps every line that is logged.</summary>
    private sealed class LogLines : ILoggerProvider, ILogger
    {
        private readonly StringBuilder lines = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines)
                lines.AppendLine($"{logLevel}: {formatter(state, exception)} {exception}");
        }

        public override string ToString()
        {
            lock (lines)
                return lines.ToString();
        }

        public void Dispose()
        {
        }
    }
}
