using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Security;

/// <summary>
/// The cookie of a session. Its name begins with <c>__Host-</c>, so that browsers take it from this very host alone, over TLS, for all
/// paths. On a developer's machine, where there is no TLS, it has another name and is not marked Secure; nowhere else.
/// </summary>
public sealed class SessionCookie(IConfiguration configuration)
{
    private const string Name = "__Host-luohu";
    private const string DevelopmentName = "luohu-dev";

    private readonly bool isDevelopment = configuration["AZURE_FUNCTIONS_ENVIRONMENT"] == "Development";

    /// <summary>What the cookie holds; null where there is none.</summary>
    public string? Read(HttpRequest request) => request.Cookies[NameFor(request)];

    /// <summary>Gives the browser a new one in place of any that it has.</summary>
    public void Write(HttpContext http, string secret) =>
        http.Response.Cookies.Append(NameFor(http.Request), secret, OptionsFor(http.Request));

    /// <summary>Takes it from the browser.</summary>
    public void Remove(HttpContext http) => http.Response.Cookies.Delete(NameFor(http.Request), OptionsFor(http.Request));

    private CookieOptions OptionsFor(HttpRequest request) =>
        new()
        {
            HttpOnly = true,
            Secure = NameFor(request) == Name,
            SameSite = SameSiteMode.Lax,
            Path = "/",
        };

    private string NameFor(HttpRequest request) => isDevelopment && IsLoopback(HostOf(request)) ? DevelopmentName : Name;

    // The host forwards calls and says what was asked for.
    private static string HostOf(HttpRequest request) =>
        request.Headers["X-Forwarded-Host"] is [{ Length: > 0 } forwarded, ..]
            ? HostString.FromUriComponent(forwarded).Host
            : request.Host.Host;

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
