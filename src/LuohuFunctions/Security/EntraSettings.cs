using LuohuFunctions.Configuration;
using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Security;

/// <summary>The tenant of Microsoft Entra ID whose tokens are accepted beside keys.</summary>
/// <param name="Authority">
/// The tenant's address, such as <c>https://login.partner.microsoftonline.cn/{tenant}/v2.0</c>. Its metadata tells issuer and signing keys.
/// </param>
/// <param name="Audience">This app's registration, for which a token must have been issued.</param>
/// <param name="DepartmentClaim">The claim that holds the code of the holder's department.</param>
internal sealed record EntraSettings(Uri Authority, string Audience, string DepartmentClaim)
{
    /// <summary>Where the tenant's metadata are.</summary>
    public string MetadataAddress => Authority.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration";

    /// <summary>Reads the settings; null when none is set, and only keys open the app.</summary>
    /// <exception cref="ConfigurationException">One is set without the other, or the authority is no https address.</exception>
    public static EntraSettings? From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Entra");
        var (authority, audience) = (section["Authority"], section["Audience"]);
        if (string.IsNullOrWhiteSpace(authority) && string.IsNullOrWhiteSpace(audience))
            return null;
        if (string.IsNullOrWhiteSpace(audience))
            throw new ConfigurationException(
                "Setting 'Entra__Audience' is missing: set it to the app's registration, whose tokens are to be accepted."
            );
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var url) || !IsSafe(url))
            throw new ConfigurationException(
                $"Setting 'Entra__Authority' must be an https address such as https://login.partner.microsoftonline.cn/TENANT/v2.0, not '{authority}'."
            );
        return new(url, audience, section["DepartmentClaim"] is { Length: > 0 } claim ? claim : "department");
    }

    // Whoever can change the metadata on their way can sign tokens. On the same machine there is no way to speak of.
    private static bool IsSafe(Uri url) => url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback);
}
