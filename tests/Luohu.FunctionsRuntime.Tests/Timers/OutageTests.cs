using Azure.Storage.Blobs;
using Luohu.Azurite;
using Microsoft.Extensions.DependencyInjection;

namespace Luohu.FunctionsRuntime.Tests.Timers;

public sealed class OutageTests
{
    [Fact]
    public async Task StorageDown_HttpServesAndTheTimerComesBackWithIt()
    {
        await using var server = await AzuriteServer.StartAsync();
        var connection = server.ConnectionString;
        await server.KillAsync();

        using var clock = new TestClock("2021-03-01T00:00:00Z");
        var impatient = new BlobClientOptions { Retry = { MaxRetries = 0 } };
        await using var host = await new TimerApp(connection, "Daily").StartAsync(
            clock, builder => builder.Services.AddSingleton(new BlobServiceClient(connection, impatient)));
        Assert.Equal("GET", await host.Client.GetStringAsync("/api/AnyMethod"));
        await host.LoggedAsync("The timer could not use its storage");
        await clock.AsleepAsync();

        await server.RestartAsync();
        clock.Advance(TimeSpan.FromSeconds(15));
        await host.LoggedAsync("Next run: 2021-03-01 02:00:00Z");
    }
}
