using Luohu.Azurite;

namespace LuohuFunctions.EndToEnd;

/// <summary>The app of the release before as a process: a program that needed no host.</summary>
internal sealed class EarlierApp : IAsyncDisposable
{
    private readonly Run run;

    private EarlierApp(Run run, Uri address)
    {
        this.run = run;
        Http = new HttpClient { BaseAddress = address };
    }

    public HttpClient Http { get; }

    /// <param name="azurite">The storage.</param>
    /// <param name="program">Its <c>LuohuFunctions.dll</c>.</param>
    public static async Task<EarlierApp> StartAsync(AzuriteServer azurite, string program)
    {
        var port = Run.FreePort();
        var settings = HostedApp.SettingsOf(azurite.ConnectionString).ToDictionary(setting => setting.Key, setting => (string?)setting.Value);
        settings["FUNCTIONS_PORT"] = $"{port}";
        var run = Run.Start("dotnet", Directory.CreateTempSubdirectory("luohu-run-").FullName, settings, [program]);
        var app = new EarlierApp(run, new Uri($"http://localhost:{port}/api/v1/"));
        await app.AnswersAsync();
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await run.DisposeAsync();
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
