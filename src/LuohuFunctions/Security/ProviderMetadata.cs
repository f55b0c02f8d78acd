using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace LuohuFunctions.Security;

/// <summary>
/// An identity provider's metadata: issuer, addresses and signing keys, fetched again when a token names a key that is not among them.
/// </summary>
internal sealed class ProviderMetadata : ConfigurationManager<OpenIdConnectConfiguration>
{
    private readonly RefreshLimit limit;

    /// <summary>The metadata of a provider.</summary>
    /// <param name="authority">The provider's address, https or on this machine.</param>
    /// <param name="clock">The time of the last fetch.</param>
    public ProviderMetadata(Uri authority, TimeProvider clock)
        : base(
            authority.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(ProviderHttp.Client) { RequireHttps = authority.Scheme == Uri.UriSchemeHttps }
        )
    {
        limit = new(clock);

        // The library's own limit is five minutes, whatever asked for the last fetch; ours takes its place. It is also how long a provider
        // that was out of reach at first is left alone.
        RefreshInterval = RefreshLimit.LeastWait;
    }

    /// <summary>Lets the next validation fetch the metadata, unless that was done just now.</summary>
    public override void RequestRefresh()
    {
        if (limit.TryTake())
            base.RequestRefresh();
    }
}
