using System.Net;
using System.Text.Json;
using Azure.Data.Tables;
using Luohu.Azurite;
using LuohuFunctions.Access;

namespace LuohuFunctions.EndToEnd;

public sealed class CrashTests
{
    [Fact]
    public async Task KilledBetweenTwoSubmissions_LosesNothing_AndTakesTheSecondOnce()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        string key;
        await using (var first = await AppProcess.StartAsync(azurite))
        {
            var keys = new KeyStore(new TableServiceClient(azurite.ConnectionString).GetTableClient(KeyStore.TableName), TimeProvider.System, "440303");
            key = await keys.IssueAsync("clerk", "finance", Role.Report, default);
            Assert.Equal(HttpStatusCode.Created, await first.SubmitAsync(Revenue("2021-01", 12.5m), key, "january"));
            await first.KillAsync();
        }

        await using var second = await AppProcess.StartAsync(azurite);
        Assert.Equal(HttpStatusCode.Created, await second.SubmitAsync(Revenue("2021-02", 20.5m), key, "february"));
        Assert.Equal(HttpStatusCode.Created, await second.SubmitAsync(Revenue("2021-01", 12.5m), key, "january"));

        Assert.Equal("12.5", await LevelAsync(second, "2021-01", key));
        Assert.Equal("20.5", await LevelAsync(second, "2021-02", key));
        using var history = JsonDocument.Parse(await second.GetAsync("figures/2021-01/budget-revenue/revisions", key));
        Assert.Equal(1, history.RootElement.GetProperty("revisions").GetArrayLength());
    }

    private static string Revenue(string period, decimal level) => JsonSerializer.Serialize(new
    {
        period,
        figures = new[] { new { indicator = "budget-revenue", level, growth = 3.1m } },
    });

    private static async Task<string> LevelAsync(AppProcess app, string period, string key)
    {
        using var figure = JsonDocument.Parse(await app.GetAsync($"figures/{period}/budget-revenue", key));
        return figure.RootElement.GetProperty("level").GetRawText();
    }
}
