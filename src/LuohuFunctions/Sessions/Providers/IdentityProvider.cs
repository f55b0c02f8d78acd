using System.Security.Claims;
using Luohu.Storage.People;
using Luohu.Storage.Sessions;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace LuohuFunctions.Sessions.Providers;

/// <summary>
/// The identity provider as this app speaks with it: the authorization code flow of OpenID Connect with PKCE. What is needed to know of it
/// comes from its metadata.
/// </summary>
internal sealed class IdentityProvider(ProviderSettings settings, TimeProvider clock)
{
    private readonly TokenValidation validation = new(settings.Authority, settings.ClientId, clock);

    /// <summary>Where people sign in.</summary>
    /// <exception cref="ProviderException">The provider cannot be reached, or its metadata do not say.</exception>
    public async Task<Uri> FindAsync(CancellationToken cancellationToken) =>
        SafeAddress((await ReadMetadataAsync(cancellationToken)).AuthorizationEndpoint, "authorization_endpoint");

    /// <summary>Where a browser is led to, to sign in.</summary>
    public string AddressOf(Uri endpoint, string state, SignInAttempt attempt) =>
        QueryHelpers.AddQueryString(
            endpoint.AbsoluteUri,
            new Dictionary<string, string?>
            {
                ["client_id"] = settings.ClientId,
                ["response_type"] = "code",
                ["response_mode"] = "query",
                ["scope"] = "openid profile",
                ["redirect_uri"] = settings.RedirectUri.AbsoluteUri,
                ["state"] = state,
                ["nonce"] = attempt.Nonce,
                ["code_challenge"] = CodeChallenge.Of(attempt.Verifier),
                ["code_challenge_method"] = "S256",
            }
        );

    /// <summary>Who has signed in.</summary>
    /// <param name="attempt">What was begun here.</param>
    /// <param name="code">The code that the browser has brought.</param>
    /// <param name="issuer">Who the browser says has led it here (RFC 9207); null where it says nothing.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="ProviderException">The provider does not say it, or what it says cannot be trusted.</exception>
    public async Task<ProviderAccount> IdentifyAsync(
        SignInAttempt attempt,
        string code,
        string? issuer,
        CancellationToken cancellationToken
    )
    {
        var metadata = await ReadMetadataAsync(cancellationToken);
        if (issuer is null ? metadata.AuthorizationResponseIssParameterSupported : issuer != metadata.Issuer)
            throw new ProviderException("The code is another provider's.");
        var exchange = new CodeExchange(settings, SafeAddress(metadata.TokenEndpoint, "token_endpoint"), AcceptsBasic(metadata));
        var idToken = await exchange.RunAsync(code, attempt.Verifier, cancellationToken);
        return await ReadAsync(idToken, attempt.Nonce, cancellationToken);
    }

    private async Task<ProviderAccount> ReadAsync(string idToken, string nonce, CancellationToken cancellationToken)
    {
        var token = await validation.ValidateAsync(idToken, cancellationToken);

        // The reason alone: the library's message may quote the token.
        if (!token.IsValid)
            throw new ProviderException($"The id_token is not valid: {token.Exception.GetType().Name}.");
        var identity = token.ClaimsIdentity;
        if (identity.FindFirst("nonce")?.Value != nonce)
            throw new ProviderException("The id_token is of another sign-in: its nonce is not the one that was sent.");
        if (!IsMeantForThisApp(identity))
            throw new ProviderException("The id_token was issued to another app, by its azp.");
        var subject = TokenSubject.Of(identity) ?? throw new ProviderException("The id_token names no account.");
        return new(new(token.Issuer, subject), identity.FindFirst("name")?.Value);
    }

    // OpenID Connect Core 1.0, section 3.1.3.7: azp says who it was issued to, and must, where it is for several.
    private bool IsMeantForThisApp(ClaimsIdentity identity) =>
        identity.FindFirst("azp") is { } authorized ? authorized.Value == settings.ClientId : identity.FindAll("aud").Count() == 1;

    private async Task<OpenIdConnectConfiguration> ReadMetadataAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await validation.ReadMetadataAsync(cancellationToken);
        }
        catch (InvalidOperationException unreachable)
        {
            throw new ProviderException("The provider's metadata cannot be read.", unreachable);
        }
    }

    // OpenID Connect Discovery 1.0, section 3: a provider that says nothing accepts it.
    private static bool AcceptsBasic(OpenIdConnectConfiguration metadata) =>
        metadata.TokenEndpointAuthMethodsSupported is not { Count: > 0 } methods || methods.Contains("client_secret_basic");

    private static Uri SafeAddress(string? address, string name) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && ProviderHttp.IsSafe(url)
            ? url
            : throw new ProviderException($"The provider's metadata have no {name} with https.");
}

/// <summary>An account of the provider.</summary>
/// <param name="Subject">The account.</param>
/// <param name="Name">The holder's name; null where the provider does not give it.</param>
internal sealed record ProviderAccount(ProviderSubject Subject, string? Name);
