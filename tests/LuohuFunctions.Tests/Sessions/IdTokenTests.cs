using System.Text;
using Luohu.Storage.Sessions;
using Luohu.Tests;
using LuohuFunctions.Sessions.Providers;
using LuohuFunctions.Tests.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace LuohuFunctions.Tests.Sessions;

/// <summary>What a provider gives for a code, and that nothing but a good token of this very sign-in says who somebody is.</summary>
public sealed class IdTokenTests : IAsyncLifetime
{
    private const string Client = "luohu";

    private static readonly SignInAttempt Attempt = new("the nonce", "the verifier", "/app/");

    private readonly SettableClock clock = new(new(2021, 7, 5, 12, 0, 0, TimeSpan.Zero));
    private Tenant? tenant;

    private Tenant Provider => tenant!;

    public async ValueTask InitializeAsync() => tenant = await Tenant.StartAsync();

    public async ValueTask DisposeAsync() => await Provider.DisposeAsync();

    public static TheoryData<string> Forgeries =>
        [
            "another audience",
            "another issuer",
            "another key",
            "the client's secret as the key",
            "no signature",
            "expired",
            "no end",
            "another nonce",
            "no nonce",
            "issued to another app",
            "for two apps, to nobody",
            "nobody's",
            "a name without end",
        ];

    [Fact]
    public async Task GoodToken_NamesTheAccount()
    {
        Give(Token());

        var account = await IdentifyAsync();

        Assert.Equal((Provider.Authority, "5f0c9a3e", "王"), (account.Subject.Issuer, account.Subject.Subject, account.Name));
    }

    [Fact]
    public async Task TokenForTwoApps_IsGood_WhereItSaysThatItIsIssuedToThisOne()
    {
        Give(Token(change: token => token.Audiences.Add("another"), extra: ("azp", Client)));

        Assert.Equal("5f0c9a3e", (await IdentifyAsync()).Subject.Subject);
    }

    [Fact]
    public async Task AccountOfEntraId_IsItsOid()
    {
        Give(Token(extra: ("oid", "the same for all apps")));

        Assert.Equal("the same for all apps", (await IdentifyAsync()).Subject.Subject);
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Forgery_SaysNothing(string forgery)
    {
        Give(Forged(forgery));

        await Assert.ThrowsAsync<ProviderException>(IdentifyAsync);
    }

    public static TheoryData<string, string> Answers =>
        new()
        {
            { "application/json", "{}" },
            { "application/json", "[]" },
            { "application/json", "{\"id_token\":1}" },
            { "application/json", "{\"id_token\":\"no token\"}" },
            { "text/html", "<html>" },
            { "application/json", $"{{\"id_token\":\"{new string('a', 2 * 1024 * 1024)}\"}}" },
        };

    [Theory]
    [MemberData(nameof(Answers), DisableDiscoveryEnumeration = true)]
    public async Task AnswerThatIsNone_SaysNothing(string type, string body)
    {
        Provider.ForCode = () => Results.Text(body, type, Encoding.UTF8);

        await Assert.ThrowsAsync<ProviderException>(IdentifyAsync);
    }

    [Fact]
    public async Task Redirection_IsNotFollowed()
    {
        Provider.ForCode = () => Results.Redirect(Provider.Authority + "/keys", preserveMethod: true);

        await Assert.ThrowsAsync<ProviderException>(IdentifyAsync);
    }

    private Task<ProviderAccount> IdentifyAsync() =>
        new IdentityProvider(
            new(new(Provider.Authority), Client, "open sesame", "统一身份认证", new("https://plan.example.cn/callback")),
            clock
        ).IdentifyAsync(Attempt, "a code", null, default);

    private void Give(string token) => Provider.ForCode = () => Results.Json(new { id_token = token, token_type = "Bearer" });

    private string Token(
        Action<SecurityTokenDescriptor>? change = null,
        string? nonce = "the nonce",
        string? subject = "5f0c9a3e",
        (string, object)? extra = null
    )
    {
        List<(string, object)> claims = [("name", "王")];
        if (nonce is not null)
            claims.Add(("nonce", nonce));
        if (subject is not null)
            claims.Add(("sub", subject));
        if (extra is { } claim)
            claims.Add(claim);
        return Provider.TokenAt(
            clock.Now,
            token =>
            {
                token.Audience = null;
                token.Audiences.Add(Client);
                change?.Invoke(token);
            },
            [.. claims]
        );
    }

    private string Forged(string how) =>
        how switch
        {
            "another audience" => Token(token => (token.Audiences[0], token.Audience) = ("another", null)),
            "another issuer" => Token(token => token.Issuer = "https://login.example.invalid/v2.0"),
            "another key" => Token(token => token.SigningCredentials = new(Tenant.NewKey(), SecurityAlgorithms.RsaSha256)),
            "the client's secret as the key" => Token(token =>
                token.SigningCredentials = new(
                    new SymmetricSecurityKey(Encoding.UTF8.GetBytes("open sesame".PadRight(32))),
                    SecurityAlgorithms.HmacSha256
                )
            ),
            "no signature" => Token(token => token.SigningCredentials = null),
            "expired" => Token(token =>
                (token.NotBefore, token.Expires) = (clock.Now.AddHours(-2).UtcDateTime, clock.Now.AddMinutes(-3).UtcDateTime)
            ),
            "no end" => Token(token => token.Expires = null),
            "another nonce" => Token(nonce: "another"),
            "no nonce" => Token(nonce: null),
            "issued to another app" => Token(extra: ("azp", "another")),
            "for two apps, to nobody" => Token(token => token.Audiences.Add("another")),
            "nobody's" => Token(subject: null),
            _ => Token(subject: new string('a', 300)),
        };
}
