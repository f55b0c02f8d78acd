using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Http;

/// <summary>Where the caller has reached the app: through the host, which tells in headers how it was called itself.</summary>
internal static class RequestAddress
{
    /// <summary>Scheme and host, such as http://localhost:7071/.</summary>
    public static Uri Of(HttpRequest request) =>
        new($"{First(request, "X-Forwarded-Proto") ?? request.Scheme}://{First(request, "X-Forwarded-Host") ?? request.Host.Value}/");

    private static string? First(HttpRequest request, string header) =>
        request.Headers[header].ToString().Split(',')[0].Trim() is { Length: > 0 } value ? value : null;
}
