using System.Text;
using System.Text.Json;
using Luohu.Azurite;
using LuohuFunctions.Access;
using LuohuFunctions.Startup;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LuohuFunctions.Tests;

/// <summary>The app on a real socket with a real Azurite and the small plan of this project, at noon on 2021-07-05 in China.</summary>
public sealed class RunningApp : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2021, 7, 5, 12, 0, 0, TimeSpan.FromHours(8));

    private AzuriteServer? azurite;
    private IHost? host;
    private HttpClient? http;

    /// <summary>Changes what this app has before it starts.</summary>
    internal Action<FunctionsApplicationBuilder>? Configure { get; init; }

    /// <summary>The storage of another instance; null to have one of its own.</summary>
    internal string? SharedStorage { get; init; }

    internal SettableClock Clock { get; } = new(Start);

    internal HttpClient Http => http!;

    internal IServiceProvider Services => host!.Services;

    internal KeyStore Keys => Services.GetRequiredService<KeyStore>();

    internal string Storage => SharedStorage ?? azurite!.ConnectionString;

    /// <summary>Department statistics.</summary>
    internal string Statistics { get; private set; } = "";

    /// <summary>Department housing.</summary>
    internal string Housing { get; private set; } = "";

    /// <summary>Reads everything and publishes.</summary>
    internal string Leadership { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (SharedStorage is null)
            azurite = await AzuriteServer.StartAsync();
        host = await LuohuApp.StartAsync([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["AzureWebJobsStorage"] = Storage,
                ["BulletinSchedule"] = "0 0 1 * * *",
                ["DeliverySchedule"] = "0 */5 * * * *",
                ["FUNCTIONS_PORT"] = "0",
                ["FunctionsRuntime:Assembly"] = typeof(LuohuApp).Assembly.GetName().Name,
                ["FunctionsRuntime:Timers"] = "false",
                ["Notice"] = "演示数据",
                ["PlansFolder"] = Path.Combine(AppContext.BaseDirectory, "test-plans"),
                ["PublicBaseUrl"] = "https://plan.example.cn/luohu/",
                ["RateLimit:PerMinute"] = "1000000",
                ["Region"] = "440303",
                ["ReminderSchedule"] = "0 30 1 * * *",
            });
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Services.AddSingleton<TimeProvider>(Clock);
            Configure?.Invoke(builder);
        });
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        http = new HttpClient { BaseAddress = new Uri(address + "/api/v1/") };
        Statistics = await Keys.IssueAsync("statistics clerk", "statistics", Role.Report, default);
        Housing = await Keys.IssueAsync("housing clerk", "housing", Role.Report, default);
        Leadership = await Keys.IssueAsync("leadership", null, Role.Read | Role.Publish, default);
    }

    public async Task DisposeAsync()
    {
        http?.Dispose();
        if (host is not null)
        {
            await host.StopAsync();
            host.Dispose();
        }

        if (azurite is not null)
            await azurite.DisposeAsync();
    }

    internal async Task<Answer> SendAsync(
        HttpMethod method, string path, string? key, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (key is not null)
            request.Headers.Add("X-Api-Key", key);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Http.SendAsync(request);
        return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers, await response.Content.ReadAsByteArrayAsync())
        {
            ContentDisposition = response.Content.Headers.ContentDisposition?.ToString(),
        };
    }

    internal Task<Answer> GetAsync(string path, string? key, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, key, null, headers);

    internal Task<Answer> SubmitAsync(string json, string? key, string? idempotencyKey = null, string query = "") => SendAsync(
        HttpMethod.Post, "submissions" + query, key, new StringContent(json, Encoding.UTF8, "application/json"),
        ("Idempotency-Key", idempotencyKey ?? Guid.NewGuid().ToString("N")));
}

/// <summary>What the app answered.</summary>
internal sealed record Answer(int Status, string? MediaType, System.Net.Http.Headers.HttpResponseHeaders Headers, byte[] Body)
{
    public string? ContentDisposition { get; init; }

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The problem's code; null when the answer is no problem document.</summary>
    public string? Code => MediaType == "application/problem+json" ? Json.GetProperty("code").GetString() : null;

    /// <summary>The codes of a refused submission's faults with their pointers, such as <c>/figures/0/level too-many-decimals</c>.</summary>
    public IEnumerable<string> Faults => Json.GetProperty("errors").EnumerateArray()
        .Select(e => $"{e.GetProperty("pointer").GetString()} {e.GetProperty("code").GetString()}");
}
