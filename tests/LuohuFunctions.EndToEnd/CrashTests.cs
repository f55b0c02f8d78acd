using System.Net;
using System.Text.Json;
using Azure.Data.Tables;
using Luohu.Azurite;
using Luohu.Storage.People;
using Luohu.Tests;

namespace LuohuFunctions.EndToEnd;

/// <summary>The app killed as by <c>kill -9</c>; the host starts it again.</summary>
public sealed class CrashTests : IAsyncLifetime
{
    private AzuriteServer? azurite;
    private string key = "";

    private AzuriteServer Azurite => azurite!;

    public async ValueTask InitializeAsync()
    {
        azurite = await AzuriteServer.StartAsync();
        var keys = new ApiKeyStore(
            new TableServiceClient(azurite.ConnectionString).GetTableClient(ApiKeyStore.TableName),
            TimeProvider.System,
            "440303"
        );
        await keys.CreateAsync(default);
        key = await keys.IssueAsync("clerk", "finance", Role.Report, default);
    }

    public async ValueTask DisposeAsync() => await Azurite.DisposeAsync();

    [Fact]
    public async Task KilledBetweenTwoSubmissions_LosesNothing_AndTakesTheSecondOnce()
    {
        await using var app = await HostedApp.StartAsync(Azurite.ConnectionString);
        Assert.Equal(HttpStatusCode.Created, await app.SubmitAsync(Revenue("2021-01", 12.5m), key, "january"));

        await app.KillWorkerAsync();

        Assert.Equal(HttpStatusCode.Created, await app.SubmitAsync(Revenue("2021-02", 20.5m), key, "february"));
        Assert.Equal(HttpStatusCode.Created, await app.SubmitAsync(Revenue("2021-01", 12.5m), key, "january"));
        await AssertStandsOnceAsync(app, "2021-01", "12.5");
        await AssertStandsOnceAsync(app, "2021-02", "20.5");
    }

    [Theory]
    [InlineData(StorageGate.Holding.BeforeTransactions)]
    [InlineData(StorageGate.Holding.AnswersToTransactions)]
    public async Task KilledInMidSubmission_IsStartedAgain_AndTheRetryIsFiledOnce(StorageGate.Holding moment)
    {
        await using var gate = await StorageGate.StartAsync(Azurite.ConnectionString);
        await using var app = await HostedApp.StartAsync(gate.ConnectionString);
        using (var ready = await app.SendAsync(HttpMethod.Get, "health/ready"))
            Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        var killed = app.Host.WorkerProcessId;
        gate.Hold(moment);

        var submitting = app.SubmitAsync(Revenue("2021-01", 12.5m), key, "january");
        await gate.HeldAsync();
        await app.KillWorkerAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, await submitting);
        gate.Open();

        Assert.Equal(HttpStatusCode.Created, await app.SubmitAsync(Revenue("2021-01", 12.5m), key, "january"));
        Assert.NotEqual(killed, app.Host.WorkerProcessId);
        await AssertStandsOnceAsync(app, "2021-01", "12.5");
    }

    private static string Revenue(string period, decimal level) =>
        JsonSerializer.Serialize(
            new
            {
                period,
                figures = new[]
                {
                    new
                    {
                        indicator = "budget-revenue",
                        level,
                        growth = 3.1m,
                    },
                },
            }
        );

    private async Task AssertStandsOnceAsync(HostedApp app, string period, string level)
    {
        using var figure = JsonDocument.Parse(await app.GetAsync($"figures/{period}/budget-revenue", key));
        using var history = JsonDocument.Parse(await app.GetAsync($"figures/{period}/budget-revenue/revisions", key));
        Assert.Equal(level, figure.RootElement.GetProperty("level").GetRawText());
        Assert.Equal(1, history.RootElement.GetProperty("revisions").GetArrayLength());
    }
}
