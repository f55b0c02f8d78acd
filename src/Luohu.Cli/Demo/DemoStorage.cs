using System.Net;
using System.Net.Sockets;
using Luohu.Azurite;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Startup;
using Microsoft.Extensions.Configuration;

namespace Luohu.Cli.Demo;

/// <summary>The demo's storage: the one that was named, the Azurite that answers on the usual ports, or one of its own there.</summary>
internal sealed class DemoStorage : IAsyncDisposable
{
    private readonly AzuriteServer? own;

    private DemoStorage(string connectionString, string description, AzuriteServer? own = null)
    {
        ConnectionString = connectionString;
        Description = description;
        this.own = own;
    }

    /// <summary>The connection string.</summary>
    public string ConnectionString { get; }

    /// <summary>Where it came from, for the progress line.</summary>
    public string Description { get; }

    /// <summary>Finds or starts it; one that is started begins empty, its data in <paramref name="folder"/>.</summary>
    public static async Task<DemoStorage> OpenAsync(string? connectionString, string folder, CancellationToken cancellationToken)
    {
        if (connectionString is not null)
            return new(connectionString, "Storage as named");
        if (
            await AnswersAsync(AzuriteServer.DefaultTablePort, cancellationToken)
            && await AnswersAsync(AzuriteServer.DefaultBlobPort, cancellationToken)
        )
            return new("UseDevelopmentStorage=true", "Azurite found running");

        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var server = await AzuriteServer.StartOnDefaultPortsAsync(folder, cancellationToken);
        return new(server.ConnectionString, $"Azurite started (data in {folder})", server);
    }

    /// <summary>The keys in it.</summary>
    /// <exception cref="ConfigurationException">The storage cannot be reached, or refuses.</exception>
    public Task<ApiKeyStore> OpenKeysAsync(CancellationToken cancellationToken) =>
        LuohuApp.OpenKeysAsync(
            new ConfigurationBuilder()
                .AddInMemoryCollection([new("AzureWebJobsStorage", ConnectionString), new("Region", DemoHost.Region)])
                .Build(),
            cancellationToken
        );

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (own is not null)
            await own.DisposeAsync();
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken cancellationToken)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
