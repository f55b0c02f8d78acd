using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace Luohu.FunctionsRuntime.Hosting;

/// <summary>The loopback address that a local host listens on.</summary>
internal static class LocalAddress
{
    private const int DefaultPort = 7071;

    /// <summary>The address with the port of <c>FUNCTIONS_PORT</c>, <c>Host:LocalHttpPort</c>, or 7071; 0 is any free port.</summary>
    /// <exception cref="InvalidOperationException">The port is no port, or is taken.</exception>
    public static string From(IConfiguration settings)
    {
        var port = Port(settings["FUNCTIONS_PORT"] ?? settings["Host:LocalHttpPort"]);

        // Kestrel finds no free port for a name that stands for two addresses.
        return string.Create(CultureInfo.InvariantCulture, $"http://{(port == 0 ? "127.0.0.1" : "localhost")}:{port}");
    }

    private static int Port(string? text)
    {
        var port = DefaultPort;
        if (text is not null && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= IPEndPoint.MaxPort))
            throw new InvalidOperationException($"FUNCTIONS_PORT: '{text}' is no port.");

        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return port;
        }
        catch (SocketException failure)
        {
            throw new InvalidOperationException(
                $"Port {port} cannot be had ({failure.SocketErrorCode}): end the process that has it, or set FUNCTIONS_PORT.", failure);
        }
    }
}
