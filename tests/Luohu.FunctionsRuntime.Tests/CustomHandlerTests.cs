using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Luohu.FunctionsRuntime.Tests;

/// <summary>What the Functions host asks of its custom handler.</summary>
public sealed class CustomHandlerTests
{
    private const string TimerBody = """
        {
          "Data": {
            "timer": {
              "Schedule": { "AdjustForDST": true },
              "ScheduleStatus": { "Last": "2021-03-01T10:00:00+08:00", "Next": "2021-03-02T02:00:00Z", "LastUpdated": "2021-03-01T02:00:00Z" },
              "IsPastDue": true
            }
          },
          "Metadata": { "sys": { "MethodName": "Daily", "UtcNow": "2021-03-02T02:00:00Z", "RandGuid": "9f0f6d54-4d3b-4a05-8a27-94c4bcdba1e4" } }
        }
        """;

    [Fact]
    public async Task ReadinessCall_IsAnswered()
    {
        await using var host = await StartAsync();
        using var response = await host.Client.GetAsync("/");

        Assert.Equal("127.0.0.1", host.Client.BaseAddress!.Host);
        Assert.NotEqual(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task ForwardedRequest_RunsUnderTheHostsId()
    {
        await using var host = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/people/chen?greeting=a,b");
        request.Headers.Add("X-Azure-Functions-InvocationId", "9f0f6d54-4d3b-4a05-8a27-94c4bcdba1e4");
        using var response = await host.Client.SendAsync(request);

        Assert.Equal("a,b none chen", await response.Content.ReadAsStringAsync());
        Assert.Contains(host.Log, line => line.Contains("Id=9f0f6d54-4d3b-4a05-8a27-94c4bcdba1e4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Timer_RunsAndAnswersAsTheHostExpects()
    {
        await using var host = await StartAsync();
        using var response = await PostAsync(host, "Daily", TimerBody);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("""{"Outputs":{},"Logs":[],"ReturnValue":null}""", await response.Content.ReadAsStringAsync());
        Assert.Equal(["Daily last=2021-03-01T02:00:00Z next=2021-03-02T02:00:00Z pastDue=True"], host.Probe.Events);
    }

    [Fact]
    public async Task TimerUnmonitored_HasNoStatus()
    {
        await using var host = await StartAsync();
        using var response = await PostAsync(host, "Unmonitored", """{"Data":{"timer":{"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{}}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["Unmonitored no status pastDue=False"], host.Probe.Events);
    }

    [Fact]
    public async Task FailedTimer_IsNo2xx()
    {
        await using var host = await StartAsync();
        using var response = await PostAsync(host, "FailingTimer", TimerBody);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"Data":{"other":{"IsPastDue":false}}}""")]
    public async Task MalformedTimerCall_Is400AndRunsNothing(string body)
    {
        await using var host = await StartAsync();
        using var response = await PostAsync(host, "Daily", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(host.Probe.Events);
    }

    [Fact]
    public async Task TimerCallFromElsewhere_IsForbidden()
    {
        await using var host = await StartAsync(builder => builder.Services.AddTransient<IStartupFilter, FromElsewhere>());
        using var response = await PostAsync(host, "Daily", TimerBody);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Probe.Events);
    }

    [Fact]
    public async Task TimersAndAdminPaths_AreTheHosts()
    {
        await using var host = await StartAsync(builder => builder.Configuration["FunctionsRuntime:Timers"] = "true");
        using var admin = await PostAsync(host, "admin/functions/Daily", """{"input":""}""");

        Assert.Equal(HttpStatusCode.NotFound, admin.StatusCode);
        Assert.Empty(host.Probe.Events);
    }

    [Fact]
    public async Task DisabledFunction_RunsWhenTheHostCallsIt()
    {
        await using var host = await StartAsync(builder => builder.Configuration["AzureWebJobs.AnyMethod.Disabled"] = "true");
        Assert.Equal("GET", await host.Client.GetStringAsync("/api/AnyMethod"));
    }

    private static Task<Host> StartAsync(Action<FunctionsApplicationBuilder>? configure = null) => Host.StartAsync(builder =>
    {
        builder.Configuration["FUNCTIONS_CUSTOMHANDLER_PORT"] = "0";
        configure?.Invoke(builder);
    });

    private static Task<HttpResponseMessage> PostAsync(Host host, string path, string body) =>
        host.Client.PostAsync($"/{path}", new StringContent(body, Encoding.UTF8, "application/json"));
}
