using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace LuohuFunctions.Security;

/// <summary>The tenant's metadata: issuer and signing keys, fetched again when a token names a key that is not among them.</summary>
internal sealed class TenantMetadata : ConfigurationManager<OpenIdConnectConfiguration>
{
    private readonly RefreshLimit limit;

    public TenantMetadata(EntraSettings entra, TimeProvider clock)
        : base(
            entra.MetadataAddress,
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever { RequireHttps = entra.Authority.Scheme == Uri.UriSchemeHttps }
        )
    {
        limit = new(clock);

        // The library's own limit is five minutes, whatever asked for the last fetch; ours takes its place. It is also how long a tenant
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
