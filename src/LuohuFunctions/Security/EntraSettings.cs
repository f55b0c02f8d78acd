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
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var url) || !ProviderHttp.IsSafe(url))
            throw new ConfigurationException(
                $"Setting 'Entra__Authority' must be an https address such as https://login.partner.microsoftonline.cn/TENANT/v2.0, not '{authority}'."
            );
        return new(url, audience, section["DepartmentClaim"] is { Length: > 0 } claim ? claim : "department");
    }
}
