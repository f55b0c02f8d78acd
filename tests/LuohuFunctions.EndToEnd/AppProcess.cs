using System.Net;
using System.Text;
using Luohu.Azurite;

namespace LuohuFunctions.EndToEnd;

/// <summary>The function app as a process, on the plan of 2021.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private readonly Run run;

    private AppProcess(Run run, Uri address)
    {
        this.run = run;
        Http = new HttpClient { BaseAddress = address };
    }

    public HttpClient Http { get; }

    public static Task<AppProcess> StartAsync(AzuriteServer azurite)
    {
        var port = Run.FreePort();
        return StartAsync(SettingsOf(azurite.ConnectionString, port), new Uri($"http://localhost:{port}/api/v1/"));
    }

    /// <summary>Starts the app of the release before, a program that needs no host.</summary>
    /// <param name="azurite">The storage.</param>
    /// <param name="program">Its <c>LuohuFunctions.dll</c>.</param>
    public static async Task<AppProcess> StartEarlierAsync(AzuriteServer azurite, string program)
    {
        var port = Run.FreePort();
        var run = Run.Start("dotnet", Directory.CreateTempSubdirectory("luohu-run-").FullName, SettingsOf(azurite.ConnectionString, port), [program]);
        var app = new AppProcess(run, new Uri($"http://localhost:{port}/api/v1/"));
        await app.AnswersAsync();
        return app;
    }

    /// <summary>Starts it as the Functions host does: the timers are fired by POSTs, and their answers say when they are done.</summary>
    public static Task<AppProcess> StartBehindHostAsync(AzuriteServer azurite, params (string Name, string Value)[] settings)
    {
        var port = Run.FreePort();
        var all = SettingsOf(azurite.ConnectionString, port);
        all["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}";
        foreach (var (name, value) in settings)
            all[name] = value;
        return StartAsync(all, new Uri($"http://127.0.0.1:{port}/api/v1/"));
    }

    public static Dictionary<string, string?> SettingsOf(string storage, int port) => new()
    {
        ["AzureWebJobsStorage"] = storage,
        ["BulletinSchedule"] = "0 0 1 * * *",
        ["DeliverySchedule"] = "0 */5 * * * *",
        ["FUNCTIONS_PORT"] = $"{port}",
        ["Region"] = "440303",
        ["ReminderSchedule"] = "0 30 1 * * *",
    };

    public async Task<HttpStatusCode> SubmitAsync(string json, string key, string idempotencyKey)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "submissions")
        {
            Headers = { { "X-Api-Key", key }, { "Idempotency-Key", idempotencyKey } },
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        using var answer = await Http.SendAsync(request);
        return answer.StatusCode;
    }

    public async Task<string> GetAsync(string path, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "X-Api-Key", key } } };
        using var answer = await Http.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    public Task KillAsync() => run.KillAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await run.DisposeAsync();
    }

    private static async Task<AppProcess> StartAsync(IReadOnlyDictionary<string, string?> settings, Uri address)
    {
        var app = new AppProcess(Run.Start("LuohuFunctions.dll", settings), address);
        await app.AnswersAsync();
        return app;
    }

    private async Task AnswersAsync()
    {
        while (true)
        {
            try
            {
                using var answer = await Http.GetAsync("health/ready");
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (!run.HasExited)
            {
                await Task.Delay(100);
            }
            catch (HttpRequestException failure)
            {
                throw new InvalidOperationException($"The app has ended: {run.Output}{run.Errors}", failure);
            }
        }
    }
}
