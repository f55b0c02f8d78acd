using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace LuohuFunctions.Security;

/// <summary>
/// Whether a token is a provider's, for this app, and of this hour. Issuer and signing keys come from the provider's metadata.
/// </summary>
internal sealed class TokenValidation
{
    // Clocks differ; Entra ID's own are good to the second.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly ProviderMetadata metadata;
    private readonly TokenValidationParameters parameters;
    private readonly TimeProvider clock;

    public TokenValidation(Uri authority, string audience, TimeProvider clock)
    {
        this.clock = clock;
        metadata = new(authority, clock);
        parameters = new()
        {
            ConfigurationManager = metadata,
            ValidAudience = audience,
            LifetimeValidator = (from, until, _, _) => IsCurrent(from, until),
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        };
    }

    /// <summary>
    /// Lets a token that is signed with a new key wait until the new keys are here, where the library would refuse it and fetch
    /// them meanwhile. To be called at start: the library looks once.
    /// </summary>
    public static void WaitForNewKeys() => AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", true);

    /// <summary>The provider's metadata.</summary>
    /// <exception cref="InvalidOperationException">They cannot be had.</exception>
    public Task<OpenIdConnectConfiguration> ReadMetadataAsync(CancellationToken cancellationToken) =>
        metadata.GetConfigurationAsync(cancellationToken);

    /// <summary>Validates <paramref name="token"/>: signature, issuer, audience, lifetime and algorithm.</summary>
    /// <exception cref="InvalidOperationException">The provider's metadata cannot be had, so nothing can be said of any token.</exception>
    public async Task<TokenValidationResult> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        // The library would take a provider out of reach for a token with an unknown signature.
        await metadata.GetConfigurationAsync(cancellationToken);
        return await handler.ValidateTokenAsync(token, parameters);
    }

    private bool IsCurrent(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until > now - ClockSkew && (from ?? DateTime.MinValue) <= now + ClockSkew;
    }
}
