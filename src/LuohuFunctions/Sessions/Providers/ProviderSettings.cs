using LuohuFunctions.Configuration;
using LuohuFunctions.Security;
using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Sessions.Providers;

/// <summary>The identity provider (OpenID Connect) at which people sign in with a browser.</summary>
/// <param name="Authority">The provider's address. Its metadata tell the rest.</param>
/// <param name="ClientId">This app's registration there.</param>
/// <param name="ClientSecret">What proves that this app asks.</param>
/// <param name="Name">What people call it, on the page's button.</param>
/// <param name="RedirectUri">Where the provider leads the browser afterwards, as registered there.</param>
internal sealed record ProviderSettings(Uri Authority, string ClientId, string ClientSecret, string Name, Uri RedirectUri)
{
    private const string DefaultName = "统一身份认证";

    /// <summary>Reads the settings; null when none is set, and people sign in with keys and links alone.</summary>
    /// <exception cref="ConfigurationException">One is set without the others, or an address is no https address.</exception>
    public static ProviderSettings? From(IConfiguration configuration, Uri? publicBaseUrl)
    {
        var section = configuration.GetSection("SignIn");
        string[] names = ["Authority", "ClientId", "ClientSecret"];
        var missing = names.Where(name => string.IsNullOrWhiteSpace(section[name])).ToList();
        if (missing.Count == names.Length)
            return null;
        if (missing.Count > 0)
            throw new ConfigurationException(
                $"Setting 'SignIn__{missing[0]}' is missing: set SignIn__Authority, SignIn__ClientId and SignIn__ClientSecret, or none of them."
            );
        if (!Uri.TryCreate(section["Authority"], UriKind.Absolute, out var authority) || !ProviderHttp.IsSafe(authority))
            throw new ConfigurationException(
                $"Setting 'SignIn__Authority' must be an https address such as https://login.partner.microsoftonline.cn/TENANT/v2.0, not '{section["Authority"]}'."
            );
        if (publicBaseUrl is null || !ProviderHttp.IsSafe(publicBaseUrl))
            throw new ConfigurationException(
                $"Setting 'PublicBaseUrl' must be an https address where a provider leads browsers back to it (SignIn__Authority is set), not '{publicBaseUrl}'."
            );
        return new(
            authority,
            section["ClientId"]!,
            section["ClientSecret"]!,
            string.IsNullOrWhiteSpace(section["Name"]) ? DefaultName : section["Name"]!,
            new(publicBaseUrl.AbsoluteUri.TrimEnd('/') + "/api/v1/session/provider/callback")
        );
    }
}
