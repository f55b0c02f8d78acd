using System.Diagnostics;
using System.Net;

namespace DevHost.Tests.App;

/// <summary>A worker that is killed, or a client that leaves.</summary>
public sealed class WorkerLossTests
{
    [Fact]
    public async Task KilledWorker_IsStartedAgain_TheOpenCallIs500AndTheNextOne200()
    {
        await using var host = await RunningHost.StartAsync(BuildFolders.SampleApp);
        var before = host.Host.WorkerProcessId;
        var open = host.Client.GetAsync("/api/Waits");
        await host.LoggedAsync("Waits: begun");
        using (var worker = Process.GetProcessById(before))
            worker.Kill();
        using var lost = await open;
        using var next = await host.Client.GetAsync("/api/Hello");

        Assert.Equal(HttpStatusCode.InternalServerError, lost.StatusCode);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        Assert.NotEqual(before, host.Host.WorkerProcessId);
        Assert.Contains("Error Worker: The worker ended with code 137; starting it again.", host.Log.Lines);
    }

    [Fact]
    public async Task ClientGone_CancelsTheFunction()
    {
        await using var host = await RunningHost.StartAsync(BuildFolders.SampleApp);
        using var leaves = new CancellationTokenSource();
        var calling = host.Client.GetAsync("/api/Waits", leaves.Token);
        await host.LoggedAsync("Waits: begun");
        await leaves.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calling);
        await host.LoggedAsync("Waits: cancelled");
        Assert.Equal("Hello ", await host.Client.GetStringAsync("/api/Hello"));
    }
}
