using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LuohuFunctions.Tests.Security;

/// <summary>A tenant on the loopback address: its metadata, its public keys, and tokens that it signs.</summary>
internal sealed class Tenant : IAsyncDisposable
{
    public const string Audience = "api://luohu-functions";

    private readonly WebApplication server;
    private RsaSecurityKey signing = NewKey();

    private Tenant(WebApplication server) => this.server = server;

    public string Authority { get; private set; } = "";

    /// <summary>Whether it answers.</summary>
    public bool IsUp { get; set; } = true;

    /// <summary>What it gives for a code: nothing, unless a test says what.</summary>
    public Func<IResult> ForCode { get; set; } = () => Results.Json(new { error = "invalid_grant" }, statusCode: 400);

    public static async Task<Tenant> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var tenant = new Tenant(builder.Build());
        tenant.server.Urls.Add("http://127.0.0.1:0");
        tenant.server.MapGet(
            "/v2.0/.well-known/openid-configuration",
            () =>
                tenant.IsUp
                    ? Results.Json(
                        new
                        {
                            issuer = tenant.Authority,
                            jwks_uri = tenant.Authority + "/keys",
                            authorization_endpoint = tenant.Authority + "/authorize",
                            token_endpoint = tenant.Authority + "/token",
                        }
                    )
                    : Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
        );
        tenant.server.MapGet("/v2.0/keys", () => Results.Json(new { keys = new[] { tenant.PublicKey() } }));
        tenant.server.MapPost("/v2.0/token", () => tenant.ForCode());
        await tenant.server.StartAsync();
        tenant.Authority = tenant.server.Urls.Single() + "/v2.0";
        return tenant;
    }

    /// <summary>Signs with a new key from now on, and publishes that one alone.</summary>
    public void RollKey() => signing = NewKey();

    /// <summary>A token for this app, good from a minute ago for an hour, with what <paramref name="change"/> makes of it.</summary>
    public string TokenAt(DateTimeOffset now, Action<SecurityTokenDescriptor>? change = null, params (string Name, object Value)[] claims)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Authority,
            Audience = Audience,
            NotBefore = now.AddMinutes(-1).UtcDateTime,
            IssuedAt = now.AddMinutes(-1).UtcDateTime,
            Expires = now.AddHours(1).UtcDateTime,
            SigningCredentials = new(signing, SecurityAlgorithms.RsaSha256),
            Claims = claims.ToDictionary(claim => claim.Name, claim => claim.Value),
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    private object PublicKey()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(
            new(signing.Rsa.ExportParameters(includePrivateParameters: false)) { KeyId = signing.KeyId }
        );
        return new
        {
            kty = key.Kty,
            use = "sig",
            kid = key.Kid,
            n = key.N,
            e = key.E,
        };
    }
}
