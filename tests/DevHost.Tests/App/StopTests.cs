using System.Net;

namespace DevHost.Tests.App;

public sealed class StopTests
{
    [Fact]
    public async Task RunningCall_IsLetFinishAndNewOnesAreRefused()
    {
        await using var host = await RunningHost.StartAsync(BuildFolders.SampleApp);
        var worker = host.Host.WorkerProcessId;
        var gate = Path.Combine(Directory.CreateTempSubdirectory("stop-").FullName, "gate");
        var running = host.Client.GetAsync($"/api/WaitsForFile?path={gate}");
        await host.LoggedAsync("WaitsForFile: begun");
        var stopping = host.Host.DisposeAsync().AsTask();

        using var late = new HttpClient { BaseAddress = host.Host.BaseAddress };
        await Assert.ThrowsAsync<HttpRequestException>(() => late.GetAsync("/api/Hello"));
        Assert.False(stopping.IsCompleted);
        await File.WriteAllTextAsync(gate, string.Empty);
        using var response = await running;
        await stopping;

        Assert.Equal("finished", await response.Content.ReadAsStringAsync());
        Assert.False(Directory.Exists($"/proc/{worker}"));
    }

    [Fact]
    public async Task CallThatOutlastsTheGrace_IsCancelledAndIs500()
    {
        await using var host = await RunningHost.StartAsync(
            BuildFolders.SampleApp,
            options => options with { StopGrace = TimeSpan.FromMilliseconds(200) }
        );
        var running = host.Client.GetAsync("/api/Waits");
        await host.LoggedAsync("Waits: begun");
        await host.Host.DisposeAsync();
        using var response = await running;

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains(host.Log.Lines, line => line.Contains("Waits: cancelled", StringComparison.Ordinal));
    }
}
