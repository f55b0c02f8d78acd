using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Luohu.Signing.Tests.Keys;

/// <summary>Plays Key Vault: hands out a certificate and signs digests, to the bearer of the right token, over TLS.</summary>
internal sealed class KeyVault(X509Certificate2 certificate) : IAsyncDisposable
{
    private const string Token = "a-token";

    private readonly X509Certificate2 _tls = MakeTls();
    private LoopbackServer? _server;

    /// <summary>The paths that were asked for, with their methods.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>The scopes that tokens were asked for.</summary>
    public List<string> Scopes { get; } = [];

    /// <summary>What signs; null for the certificate's own key.</summary>
    public X509Certificate2? Key { get; set; }

    /// <summary>The place of the key as the vault tells it; null for its own.</summary>
    public string? KeyIdentifier { get; set; }

    /// <summary>Whether it refuses to sign.</summary>
    public bool Forbids { get; set; }

    public Uri Address => _server!.Address;

    public async Task<KeyVault> StartAsync()
    {
        _server = await LoopbackServer.StartAsync(
            app =>
            {
                app.Use(
                    async (context, next) =>
                    {
                        Calls.Add($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
                        if (context.Request.Headers.Authorization == $"Bearer {Token}")
                            await next();
                        else
                            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    }
                );
                app.MapGet(
                    "/certificates/bulletins",
                    () => new { kid = KeyIdentifier ?? $"{Address}keys/bulletins/v1", cer = Convert.ToBase64String(certificate.RawData) }
                );
                app.MapPost(
                    "/keys/bulletins/v1/sign",
                    (JsonElement body) =>
                        Forbids
                            ? Results.Json(
                                new { error = new { code = "Forbidden", message = "The identity may not sign." } },
                                statusCode: 403
                            )
                            : Results.Json(new { kid = $"{Address}keys/bulletins/v1", value = Base64Url.EncodeToString(Sign(body)) })
                );
            },
            _tls
        );
        return this;
    }

    public KeyVaultKeyStore Store(string name = "bulletins") =>
        new(Address, name, new FixedCredential(this), [new X509Certificate2(Certificates.Intermediate)], Options());

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _tls.Dispose();
    }

    private KeyVaultOptions Options()
    {
        var own = _tls.GetCertHashString(HashAlgorithmName.SHA256);
        var options = new KeyVaultOptions
        {
            Transport = new HttpClientTransport(
                new HttpClientHandler
                {
                    ServerCertificateCustomValidationCallback = (_, shown, _, _) =>
                        shown?.GetCertHashString(HashAlgorithmName.SHA256) == own,
                }
            ),
        };
        options.Retry.MaxRetries = 0;
        return options;
    }

    private byte[] Sign(JsonElement body)
    {
        var digest = Base64Url.DecodeFromChars(body.GetProperty("value").GetString());
        var key = Key ?? certificate;
        using var rsa = key.GetRSAPrivateKey();
        if (rsa is not null)
        {
            Assert.Equal("RS256", body.GetProperty("alg").GetString());
            return rsa.SignHash(digest, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }

        Assert.Equal("ES256", body.GetProperty("alg").GetString());
        using var ecdsa = key.GetECDsaPrivateKey()!;
        return ecdsa.SignHash(digest);
    }

    private static X509Certificate2 MakeTls()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private sealed class FixedCredential(KeyVault vault) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            vault.Scopes.AddRange(requestContext.Scopes);
            return new AccessToken(Token, DateTimeOffset.UtcNow.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
