using System.Net;
using System.Net.Sockets;
using Luohu.Azurite;

namespace Luohu.Cli.Demo;

/// <summary>The demo's storage: an Azurite of its own on the usual ports, or the one that answers there already.</summary>
internal sealed class DemoStorage : IAsyncDisposable
{
    private readonly AzuriteServer? own;

    private DemoStorage(AzuriteServer? own) => this.own = own;

    /// <summary>The connection string.</summary>
    public string ConnectionString => own?.ConnectionString ?? "UseDevelopmentStorage=true";

    /// <summary>Whether this run started it.</summary>
    public bool IsOwn => own is not null;

    /// <summary>Finds or starts it; one that is started begins empty.</summary>
    public static async Task<DemoStorage> OpenAsync(string folder, CancellationToken cancellationToken)
    {
        if (await AnswersAsync(AzuriteServer.DefaultTablePort, cancellationToken) && await AnswersAsync(AzuriteServer.DefaultBlobPort, cancellationToken))
            return new(null);

        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        return new(await AzuriteServer.StartOnDefaultPortsAsync(folder, cancellationToken));
    }

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
