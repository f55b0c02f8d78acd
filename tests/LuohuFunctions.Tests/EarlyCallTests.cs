using System.Net;
using System.Net.Sockets;
using Luohu.Azurite;
using LuohuFunctions.Tests.Contract;

namespace LuohuFunctions.Tests;

/// <summary>Calls that come while the app starts.</summary>
public sealed class EarlyCallTests
{
    [Fact]
    public async Task WhileTheStorageIsSilent_HealthIsAnswered_AndEveryOtherCallWaits()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var tables = await TableProxy.StartAsync();
        var silence = new TaskCompletionSource();
        tables.Silence = silence.Task;
        var port = FreePort();
        var app = new RunningApp
        {
            SharedStorage = tables.StandBefore(azurite.ConnectionString),
            Configure = builder => builder.Configuration["FUNCTIONS_PORT"] = $"{port}",
        };
        using var http = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}/api/v1/") };

        var starting = app.InitializeAsync();
        await HealthyAsync(http);
        var figures = http.GetAsync("figures/2021-06");
        await HealthyAsync(http);
        Assert.False(figures.IsCompleted);
        Assert.False(starting.IsCompleted);

        silence.SetResult();
        using var answer = await figures;
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        await starting;
        await app.DisposeAsync();
    }

    private static async Task HealthyAsync(HttpClient http)
    {
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync("health");
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
                await Task.Delay(20);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
