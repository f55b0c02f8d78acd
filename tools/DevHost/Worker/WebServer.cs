using System.Net.Sockets;

namespace DevHost.Worker;

/// <summary>The worker's own web server, before it is used.</summary>
internal static class WebServer
{
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until the server takes connections.</summary>
    /// <returns>True, always.</returns>
    public static async Task<bool> AnswersAsync(Uri address, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(address.Host, address.Port, cancellationToken);
                return true;
            }
            catch (SocketException)
            {
                await Task.Delay(AskEvery, cancellationToken);
            }
        }
    }
}
