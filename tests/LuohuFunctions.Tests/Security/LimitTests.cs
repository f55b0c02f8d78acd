using System.Net;
using System.Net.Sockets;
using System.Text;
using Luohu.Storage.People;
using Luohu.Tests;

namespace LuohuFunctions.Tests.Security;

public sealed class LimitTests : IAsyncLifetime
{
    // A token comes back after twenty seconds, so a slow machine sees the same answers.
    private const int CallsPerMinute = 3;

    private readonly RunningApp app = new() { Settings = { ["RateLimit__PerMinute"] = $"{CallsPerMinute}" } };

    public async ValueTask InitializeAsync() => await app.InitializeAsync();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task OneCallTooMany_IsToldHowLongToWait_AndOthersAreNotHeldUp()
    {
        for (var call = 0; call < CallsPerMinute; call++)
            Assert.Equal(200, (await app.GetAsync("plans/2021", app.Statistics)).Status);

        var answer = await app.GetAsync("plans/2021", app.Statistics);

        Assert.Equal((429, "rate-limited"), (answer.Status, answer.Code));
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
        Assert.Equal(200, (await app.GetAsync("plans/2021", app.Housing)).Status);
        Assert.Equal(200, (await app.GetAsync("health", null)).Status);
    }

    [Fact]
    public async Task RefusedSubmission_LeavesNothingBehind()
    {
        for (var call = 0; call < CallsPerMinute; call++)
            await app.GetAsync("plans/2021", app.Housing);

        var refused = await app.SubmitAsync("""{"period":"2021-06","figures":[{"indicator":"homes","level":1500}]}""", app.Housing);

        Assert.Equal(429, refused.Status);
        Assert.Empty((await app.GetAsync("figures/2021-06", app.Leadership)).Json.GetProperty("figures").EnumerateArray());
    }

    [Fact]
    public async Task CallsOfAStranger_DoNotCountAgainstTheHolderOfTheKey()
    {
        var forged = app.Statistics[..^1] + (app.Statistics[^1] == 'A' ? 'B' : 'A');
        for (var call = 0; call <= CallsPerMinute; call++)
            Assert.Equal("key-unknown", (await app.GetAsync("plans/2021", forged)).Code);

        Assert.Equal(200, (await app.GetAsync("plans/2021", app.Statistics)).Status);
    }

    [Fact]
    public async Task TwoKeysOfADepartment_CountApart()
    {
        var second = await app.Keys.IssueAsync("statistics, second", "statistics", Role.Report, default);
        for (var call = 0; call < CallsPerMinute; call++)
            await app.GetAsync("plans/2021", app.Statistics);

        Assert.Equal(200, (await app.GetAsync("plans/2021", second)).Status);
    }

    [Fact]
    public async Task HeadersBeyondMeasure_AreRefusedBeforeAnyFunctionRuns()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, app.Http.BaseAddress!.Port);
        var request = $"GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\nX-Padding: {new string('x', 40_000)}\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));

        using var reader = new StreamReader(client.GetStream());

        Assert.Equal("HTTP/1.1 431 Request Header Fields Too Large", await reader.ReadLineAsync());
    }
}
