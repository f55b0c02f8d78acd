using System.Net;

namespace Luohu.FunctionsRuntime.Tests;

public sealed class ResultTests
{
    [Theory]
    [InlineData("ReturnsText", HttpStatusCode.OK, "")]
    [InlineData("ReturnsNull", HttpStatusCode.OK, "")]
    [InlineData("ReturnsValueTask", HttpStatusCode.NoContent, "")]
    [InlineData("ReturnsNothing", HttpStatusCode.MultiStatus, "written by the function")]
    public async Task Return_IsCarriedOut(string function, HttpStatusCode status, string body)
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Client.GetAsync($"/api/{function}");

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("Fails")]
    [InlineData("FailsLater")]
    [InlineData("ResultFails")]
    public async Task Exception_Is500WithEmptyBodyAndLogged(string function)
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Client.GetAsync($"/api/{function}");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Null(response.Headers.ETag);
        Assert.Contains(host.Log, line => line.StartsWith($"Error Function.{function}: Executed 'Functions.{function}' (Failed, Id=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ExceptionAfterTheResponseBegan_BreaksItOff()
    {
        await using var host = await Host.StartAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => host.Client.GetStringAsync("/api/FailsHalfway"));
    }

    [Fact]
    public async Task Response_HasNoServerHeader()
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Client.GetAsync("/api/ReturnsNull");

        Assert.Empty(response.Headers.Server);
    }

    [Fact]
    public async Task Run_IsLoggedInTwoLinesWithoutItsBody()
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Client.PostAsync("/api/Echo", new StringContent("confidential"));

        Assert.Collection(
            host.Log.Where(line => line.Contains("Function.Echo", StringComparison.Ordinal)),
            line => Assert.Matches(
                @"^Information Function\.Echo: Executing 'Functions\.Echo' \(Reason='This function was programmatically called via the host APIs\.', Id=[-0-9a-f]{36}\)$", line),
            line => Assert.Matches(@"^Information Function\.Echo: Executed 'Functions\.Echo' \(Succeeded, Id=[-0-9a-f]{36}, Duration=\d+ms\)$", line));
        Assert.DoesNotContain(host.Log, line => line.Contains("confidential", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CallerGone_CancelsTheRun()
    {
        await using var host = await Host.StartAsync();
        using var gone = new CancellationTokenSource();
        var call = host.Client.GetAsync("/api/WaitsForToken", gone.Token);
        await host.Probe.NextAsync();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await host.Probe.NextAsync();
        Assert.Equal(["waiting", "disposed"], host.Probe.Events);
    }
}
