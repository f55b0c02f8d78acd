using System.Net;
using System.Text;
using Luohu.FunctionsRuntime.Tests.Timers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Luohu.FunctionsRuntime.Tests;

[Collection(StorageCollection.Name)]
public sealed class AdminTests(Storage storage)
{
    [Theory]
    [InlineData("true", "false")]
    [InlineData("false", "false")]
    [InlineData("true", "true")]
    public async Task TimerByHand_RunsOnceNowAndLeavesNoRecord(string timers, string disabled)
    {
        var app = new TimerApp(storage, "Daily");
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var host = await app.StartAsync(clock, builder =>
        {
            builder.Configuration["FunctionsRuntime:Timers"] = timers;
            builder.Configuration["AzureWebJobs.Daily.Disabled"] = disabled;
        });
        var scheduled = timers == "true" && disabled == "false";
        if (scheduled)
            await clock.AsleepAsync();
        using var response = await PostAsync(host, "daily");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        await host.LoggedAsync("Executed 'Functions.Daily' (Succeeded");
        Assert.Equal([$"Daily last=never next={(scheduled ? "2021-03-01T02:00:00Z" : "never")} pastDue=False"], host.Probe.Events);
        if (scheduled)
            Assert.Equal(default, (await app.StatusAsync()).Last);
    }

    [Fact]
    public async Task TimerByHand_WaitsForTheRunUnderWay()
    {
        using var clock = new TestClock("2021-03-01T00:30:00Z");
        await using var host = await new TimerApp(storage, "SlowTimer").StartAsync(clock);
        await clock.AsleepAsync();
        clock.AdvanceTo("2021-03-01T01:00:00Z");
        await host.Probe.NextAsync();
        using var response = await PostAsync(host, "SlowTimer");
        await host.LoggedAsync("this timer runs elsewhere");
        Assert.Equal(["begun"], host.Probe.Events);

        await clock.AsleepAsync();
        host.Probe.Gate.SetResult();
        await clock.AsleepAsync();
        clock.Advance(TimeSpan.FromSeconds(1));
        await host.LoggedAsync("Executed 'Functions.SlowTimer' (Succeeded", times: 2);
        Assert.Equal(["begun", "finished", "begun", "finished"], host.Probe.Events);
    }

    [Theory]
    [InlineData("Nothing", "{\"input\":\"\"}", "application/json", HttpStatusCode.NotFound)]
    [InlineData("Echo", "{\"input\":\"\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("Daily", "{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("Daily", "", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("Daily", "{\"input\":\"\"}", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task WrongCall_IsRefused(string function, string body, string type, HttpStatusCode expected)
    {
        await using var host = await Host.StartAsync();
        using var response = await PostAsync(host, function, body, type);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task CallFromElsewhere_IsForbidden()
    {
        await using var host = await Host.StartAsync(builder => builder.Services.AddSingleton<IStartupFilter, FromElsewhere>());
        using var run = await PostAsync(host, "Daily");
        using var status = await host.Client.GetAsync("/admin/host/status");
        using var function = await host.Client.GetAsync("/api/AnyMethod");

        Assert.Equal(HttpStatusCode.Forbidden, run.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, status.StatusCode);
        Assert.Equal(HttpStatusCode.OK, function.StatusCode);
    }

    [Fact]
    public async Task Status_TellsThatTheHostRuns()
    {
        await using var host = await Host.StartAsync();
        using var root = await host.Client.GetAsync("/");

        Assert.Equal("""{"id":"luohu-functionsruntime-tests","state":"Running"}""", await host.Client.GetStringAsync("/admin/host/status"));
        Assert.Equal(HttpStatusCode.OK, root.StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(Host host, string function, string body = "{\"input\":\"\"}", string type = "application/json") =>
        host.Client.PostAsync($"/admin/functions/{function}", new StringContent(body, Encoding.UTF8, type));
}
