using System.Text;
using Azure.Data.Tables;
using DevHost;
using Luohu.Azurite;
using Luohu.Storage.People;
using Luohu.Storage.Tables;
using Luohu.Tests;

namespace LuohuFunctions.Tests;

/// <summary>
/// The built app as its host runs it, in a process of its own behind the development host, with a real Azurite and the small
/// plan of this project, at noon on 2021-07-05 in China.
/// </summary>
public sealed class RunningApp : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2021, 7, 5, 12, 0, 0, TimeSpan.FromHours(8));

    private AzuriteServer? azurite;
    private FunctionsHost? host;
    private HttpClient? http;

    /// <summary>Settings that this app has beside the usual ones, or instead of them.</summary>
    internal Dictionary<string, string> Settings { get; init; } = [];

    /// <summary>The storage of another instance; null to have one of its own.</summary>
    internal string? SharedStorage { get; init; }

    /// <summary>What the app and its host log.</summary>
    internal LogText Log { get; } = new();

    internal ClockFile Clock { get; } = new(Start);

    internal HttpClient Http => http!;

    internal FunctionsHost Host => host!;

    internal ApiKeyStore Keys => new(new TableClient(Storage, ApiKeyStore.TableName), TimeProvider.System, AllSettings()["Region"]);

    internal string Storage => SharedStorage ?? azurite!.ConnectionString;

    /// <summary>Department statistics.</summary>
    internal string Statistics { get; private set; } = "";

    /// <summary>Department housing.</summary>
    internal string Housing { get; private set; } = "";

    /// <summary>Reads everything and publishes.</summary>
    internal string Leadership { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (SharedStorage is null)
            azurite = await AzuriteServer.StartAsync();
        await StartAsync();
        await Keys.CreateAsync(default);
        await IssueKeysAsync();
    }

    /// <summary>Starts app and host on a storage that may not answer yet.</summary>
    internal async Task StartAsync()
    {
        host = await FunctionsHost.StartAsync(
            new()
            {
                AppFolder = BuiltApp.Folder,
                Environment = AllSettings(),
                Log = Log,
                Port = 0,
                RunTimers = false,
            }
        );
        http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(host.BaseAddress, "api/v1/"),
        };
    }

    /// <summary>The app as it was when it started: a storage of which nothing is reported, its clock set back, keys that nobody has used.</summary>
    internal async Task ResetAsync()
    {
        Clock.Now = Start;
        var store = new TableClient(Storage, StorageSchema.TableName);
        await foreach (var row in store.QueryAsync<TableEntity>(select: [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)]))
            await store.DeleteEntityAsync(row);
        await IssueKeysAsync();
    }

    public async ValueTask DisposeAsync()
    {
        http?.Dispose();
        if (host is not null)
            await host.DisposeAsync();
        if (azurite is not null)
            await azurite.DisposeAsync();
    }

    internal async Task<Answer> SendAsync(
        HttpMethod method,
        string path,
        string? key,
        HttpContent? body = null,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (key is not null)
            request.Headers.Add("X-Api-Key", key);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    internal Task<Answer> GetAsync(string path, string? key, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, key, null, headers);

    internal Task<Answer> SubmitAsync(string json, string? key, string? idempotencyKey = null, string query = "") =>
        SendAsync(
            HttpMethod.Post,
            "submissions" + query,
            key,
            new StringContent(json, Encoding.UTF8, "application/json"),
            ("Idempotency-Key", idempotencyKey ?? Guid.NewGuid().ToString("N"))
        );

    private async Task IssueKeysAsync()
    {
        var keys = Keys;
        Statistics = await keys.IssueAsync("statistics clerk", "statistics", Role.Report, default);
        Housing = await keys.IssueAsync("housing clerk", "housing", Role.Report, default);
        Leadership = await keys.IssueAsync("leadership", null, Role.Read | Role.Publish, default);
    }

    private Dictionary<string, string> AllSettings()
    {
        var settings = new Dictionary<string, string>
        {
            ["AzureWebJobsDisableHomepage"] = "true",
            ["AzureWebJobsStorage"] = Storage,
            ["BulletinSchedule"] = "0 0 1 * * *",
            ["ClockFile"] = Clock.Path,
            ["DeliverySchedule"] = "0 */5 * * * *",
            ["Logging__LogLevel__Default"] = "Warning",
            ["Notice"] = "演示数据",
            ["PlansFolder"] = Path.Combine(AppContext.BaseDirectory, "test-plans"),
            ["PublicBaseUrl"] = "https://plan.example.cn/luohu/",
            ["RateLimit__PerMinute"] = "1000000",
            ["Region"] = "440303",
            ["ReminderSchedule"] = "0 30 1 * * *",
        };
        foreach (var (name, value) in Settings)
            settings[name] = value;
        return settings;
    }
}
