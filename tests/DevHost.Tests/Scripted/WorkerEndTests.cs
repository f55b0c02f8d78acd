using Content = DevHost.Rpc.StreamingMessage.ContentOneofCase;

namespace DevHost.Tests.Scripted;

/// <summary>How a worker ends: asked to, by itself, or in the host's absence.</summary>
public sealed class WorkerEndTests
{
    [Fact]
    public async Task Stop_AwaitsTheCallsThenTerminatesThenAwaitsTheExit()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello"));
        var gate = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        worker.OnInvocation = (_, _) =>
        {
            begun.SetResult();
            return gate.Task;
        };
        worker.OnHttp = _ => gate.Task;
        var terminated = new TaskCompletionSource();
        worker.Answers[Content.WorkerTerminate] = _ =>
        {
            terminated.SetResult();
            return null;
        };
        await using var host = await RunningHost.StartAsync(worker.Folder);
        var calling = host.Client.GetAsync("/api/Hello");
        await begun.Task;
        var stopping = host.Host.DisposeAsync().AsTask();
        await Task.Delay(200);
        Assert.DoesNotContain(worker.Received, message => message.ContentCase == Content.WorkerTerminate);

        gate.SetResult();
        using var response = await calling;
        Assert.True(response.IsSuccessStatusCode);
        await terminated.Task;
        await Task.Delay(200);
        Assert.False(stopping.IsCompleted);

        worker.Processes.Single().Exit(0);
        await stopping;
        var terminate = worker.Received.Single(message => message.ContentCase == Content.WorkerTerminate).WorkerTerminate;
        Assert.Equal(10, terminate.GracePeriod.Seconds);
    }

    [Fact]
    public async Task WorkerDeafToTerminate_IsKilledAfterTheGrace()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello"));
        worker.Answers[Content.WorkerTerminate] = _ => null;
        await using var host = await RunningHost.StartAsync(
            worker.Folder,
            options => options with { WorkerGrace = TimeSpan.FromMilliseconds(300) }
        );
        await host.Host.DisposeAsync();

        Assert.False(worker.Processes.Single().IsRunning);
    }

    [Fact]
    public async Task WorkerThatEnds_IsStartedAgainAndTakesTheCallsThatWaited()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello"));
        await using var host = await RunningHost.StartAsync(worker.Folder);
        worker.Processes.Single().Kill();
        await host.LoggedAsync("The worker ended with code 137; starting it again.");
        using var response = await host.Client.GetAsync("/api/Hello");

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(2, worker.Processes.Count);
        Assert.Equal(2, worker.Processes.Select(process => process.Argument("--functions-worker-id")).Distinct().Count());
        Assert.Equal(worker.Processes.Last().Id, host.Host.WorkerProcessId);
    }

    [Fact]
    public async Task WorkerThatClosesItsStream_IsKilledAndStartedAgain()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello"));
        await using var host = await RunningHost.StartAsync(worker.Folder);
        await worker.CloseStreamAsync();
        await host.LoggedAsync("has loaded 1 functions", times: 2);

        Assert.False(worker.Processes.First().IsRunning);
        Assert.True(worker.Processes.Last().IsRunning);
    }

    [Fact]
    public async Task WorkerThatCannotBeStartedAgain_EndsTheHostWithOneLine()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello"));
        await using var host = await RunningHost.StartAsync(worker.Folder);
        worker.Write("worker.sh", "exit 4");
        worker.Processes.Single().Kill();

        var failure = await Assert.ThrowsAsync<HostStartException>(() => host.Host.WaitForFailureAsync(CancellationToken.None));
        Assert.Equal("The worker ended with code 4 before it could open its stream; its output is above.", failure.Message);
        using var response = await host.Client.GetAsync("/api/Hello");
        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, response.StatusCode);
    }
}
