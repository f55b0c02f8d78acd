using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Security;

/// <summary>
/// A cookie of this app. Its name begins with <c>__Host-</c>, so that browsers take it from this very host alone, over TLS, for all
/// paths. On a developer's machine, where there is no TLS, it has another name and is not marked Secure; nowhere else.
/// </summary>
public abstract class HostCookie
{
    private readonly bool isDevelopment;
    private readonly string name;
    private readonly TimeSpan? lifetime;

    /// <summary>A cookie.</summary>
    /// <param name="configuration">Says whether this is a developer's machine.</param>
    /// <param name="name">Its name without what is put before or behind it.</param>
    /// <param name="lifetime">How long the browser keeps it; null for as long as the browser is open.</param>
    private protected HostCookie(IConfiguration configuration, string name, TimeSpan? lifetime)
    {
        isDevelopment = configuration["AZURE_FUNCTIONS_ENVIRONMENT"] == "Development";
        (this.name, this.lifetime) = (name, lifetime);
    }

    /// <summary>What the cookie holds; null where there is none.</summary>
    public string? Read(HttpRequest request) => request.Cookies[NameFor(request)];

    /// <summary>Gives the browser a new one in place of any that it has.</summary>
    public void Write(HttpContext http, string secret) =>
        http.Response.Cookies.Append(NameFor(http.Request), secret, OptionsFor(http.Request, lifetime));

    /// <summary>Takes it from the browser.</summary>
    public void Remove(HttpContext http) => http.Response.Cookies.Delete(NameFor(http.Request), OptionsFor(http.Request, null));

    private CookieOptions OptionsFor(HttpRequest request, TimeSpan? age) =>
        new()
        {
            HttpOnly = true,
            Secure = !IsPlain(request),
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = age,
        };

    private string NameFor(HttpRequest request) => IsPlain(request) ? $"{name}-dev" : $"__Host-{name}";

    private bool IsPlain(HttpRequest request) => isDevelopment && IsLoopback(HostOf(request));

    // The host forwards calls and says what was asked for.
    private static string HostOf(HttpRequest request) =>
        request.Headers["X-Forwarded-Host"] is [{ Length: > 0 } forwarded, ..]
            ? HostString.FromUriComponent(forwarded).Host
            : request.Host.Host;

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
