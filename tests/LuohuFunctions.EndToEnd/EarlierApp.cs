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

    /// <summary>Whether <c>.ci/side-by-side</c> has built it and names its <c>LuohuFunctions.dll</c> in the environment.</summary>
    public static bool IsBuilt => Program is not null;

    private static string? Program => Environment.GetEnvironmentVariable("LUOHU_EARLIER_APP");

    public static async Task<EarlierApp> StartAsync(AzuriteServer azurite)
    {
        var port = Run.FreePort();
        var settings = HostedApp
            .SettingsOf(azurite.ConnectionString)
            .ToDictionary(setting => setting.Key, setting => (string?)setting.Value);
        settings["FUNCTIONS_PORT"] = $"{port}";
        var run = Run.Start("dotnet", Directory.CreateTempSubdirectory("luohu-run-").FullName, settings, [Program!]);
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
