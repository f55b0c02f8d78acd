using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Luohu.Azurite;
using Luohu.Storage.People;
using Luohu.Tests;
using Microsoft.Playwright;

namespace LuohuFunctions.EndToEnd.Page;

/// <summary>
/// The app on the plan of 2021 as a browser meets it, on a morning in January: the first half of the year is reported as the samples say,
/// June is published. One app and one browser for all tests of the page.
/// </summary>
public sealed class PageApp : IAsyncLifetime
{
    private static readonly DateTimeOffset PublishingDay = new(2021, 7, 16, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset Today = new(2022, 1, 7, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly string clock = Path.Combine(Directory.CreateTempSubdirectory("luohu-page-").FullName, "now.txt");
    private AzuriteServer? azurite;
    private HostedApp? app;
    private IPlaywright? playwright;
    private IBrowser? browser;

    internal HostedApp App => app!;

    internal IBrowser Browser => browser!;

    internal Uri Root => App.Host.BaseAddress;

    /// <summary>A key of the leadership.</summary>
    internal string Leader { get; private set; } = "";

    /// <summary>A key of the administrator.</summary>
    internal string Administrator { get; private set; } = "";

    private ApiKeyStore Keys => new(new TableClient(azurite!.ConnectionString, ApiKeyStore.TableName), TimeProvider.System, "440303");

    public async ValueTask InitializeAsync()
    {
        azurite = await AzuriteServer.StartAsync();
        SetClock(PublishingDay.AddDays(-8));
        app = await HostedApp.StartAsync(
            azurite.ConnectionString,
            null,
            ("ClockFile", clock),
            ("Notice", "演示数据"),
            ("RateLimit__PerMinute", "1000000"),
            ("AzureWebJobsDisableHomepage", "true")
        );
        await Keys.CreateAsync(default);
        Leader = await Keys.IssueAsync("区领导", null, Role.Read | Role.Publish, default);
        Administrator = await Keys.IssueAsync("管理员", null, Role.Admin, default);
        await ReportAsync();
        SetClock(PublishingDay);
        using (var published = await App.SendAsync(HttpMethod.Post, "bulletins/2021-06", Leader))
            published.EnsureSuccessStatusCode();
        SetClock(Today);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Find(), Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (app is not null)
            await app.DisposeAsync();
        if (azurite is not null)
            await azurite.DisposeAsync();
    }

    /// <summary>A key of a clerk of a department.</summary>
    internal Task<string> ClerkAsync(string name, string department) => Keys.IssueAsync(name, department, Role.Report, default);

    /// <summary>A figure as another caller reads it.</summary>
    internal async Task<JsonElement> FigureAsync(string period, string indicator)
    {
        using var answer = await App.SendAsync(HttpMethod.Get, $"figures/{period}/{indicator}", Leader);
        answer.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private void SetClock(DateTimeOffset now) => File.WriteAllText(clock, now.ToString("O", CultureInfo.InvariantCulture));

    private async Task ReportAsync()
    {
        var files = Directory.GetFiles(Path.Combine(HostedApp.RepositoryRoot, "samples", "2021"), "*.json", SearchOption.AllDirectories);
        var keys = new Dictionary<string, string>();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            using var sample = JsonDocument.Parse(await File.ReadAllTextAsync(file));
            var (department, submission) = (
                sample.RootElement.GetProperty("department").GetString()!,
                sample.RootElement.GetProperty("submission")
            );
            if (!keys.TryGetValue(department, out var key))
                keys[department] = key = await ClerkAsync($"{department}报送员", department);
            await App.SubmitAsync(submission.GetRawText(), key, Guid.NewGuid().ToString("N"));
        }
    }
}

/// <summary>The tests of the page share the app and the browser.</summary>
[CollectionDefinition(Name)]
public sealed class PageCollection : ICollectionFixture<PageApp>
{
    public const string Name = "page";
}
