using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Luohu.FunctionsRuntime.Hosting;

/// <summary>This machine and no other.</summary>
internal static class Loopback
{
    public static string Address(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    /// <exception cref="InvalidOperationException">The setting's value is no port.</exception>
    public static int Port(string setting, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort
            ? port
            : throw new InvalidOperationException($"{setting}: '{value}' is no port.");

    /// <summary>Whether the request comes from this machine.</summary>
    public static bool IsCaller(HttpContext http) => http.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller);
}
