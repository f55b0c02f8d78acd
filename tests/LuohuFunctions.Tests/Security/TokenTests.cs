using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace LuohuFunctions.Tests.Security;

public sealed class TokenTests : IAsyncLifetime
{
    private const string Unemployment = """{"period":"2021-06","figures":[{"indicator":"unemployment","level":2.5}]}""";

    private static readonly (string, object) Clerk = ("roles", new[] { "Report" });
    private static readonly (string, object) Reader = ("roles", new[] { "Read" });
    private static readonly (string, object) Statistics = ("department", "statistics");
    private static readonly (string, object) Person = ("oid", "5f0c9a3e-0000-4000-8000-000000000001");

    private Tenant? tenant;
    private RunningApp? app;

    private Tenant Entra => tenant!;

    private RunningApp App => app!;

    public async ValueTask InitializeAsync()
    {
        tenant = await Tenant.StartAsync();
        app = new RunningApp { Settings = { ["Entra__Authority"] = tenant.Authority, ["Entra__Audience"] = Tenant.Audience } };
        await app.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Entra.DisposeAsync();
    }

    [Fact]
    public async Task Clerk_ReportsForTheDepartmentOfTheToken_UnderTheOwnName()
    {
        var token = Token(Person, Clerk, Statistics, ("name", "王小明"));

        Assert.Equal(201, (await SubmitAsync(token)).Status);

        var revisions = (await GetAsync("figures/2021-06/unemployment/revisions", token)).Json.GetProperty("revisions");
        Assert.Equal("王小明", revisions[0].GetProperty("by").GetString());
        Assert.Equal("not-allowed", (await GetAsync("figures/2021-06/homes", token)).Code);
        Assert.Equal("not-allowed", (await GetAsync("bulletins", token)).Code);
    }

    [Fact]
    public async Task AccountOfAPerson_HasThePersonsRolesAndDepartment_WhateverTheTokenClaims()
    {
        var person = await App.Keys.People.AddAsync("王小明", "statistics", [new("report")], default);
        await App.Keys.People.ChangeAsync(person.Id, one => one with { Subjects = [new(Entra.Authority, (string)Person.Item2)] }, default);
        var token = Token(Person, Reader, ("department", "housing"));

        Assert.Equal((403, "not-allowed"), Of(await GetAsync("bulletins", token)));
        Assert.Equal(201, (await SubmitAsync(token)).Status);

        await App.Keys.People.DisableAsync(person.Id, default);
        Assert.Equal((403, "not-allowed"), Of(await SubmitAsync(token)));
    }

    [Fact]
    public async Task Reader_ReadsAndMayNotReport()
    {
        var token = Token(Person, Reader);

        Assert.Equal(200, (await GetAsync("bulletins", token)).Status);
        Assert.Equal((403, "not-allowed"), Of(await SubmitAsync(token)));
    }

    [Theory]
    [InlineData("report")]
    [InlineData("8")]
    [InlineData("Report, Admin")]
    [InlineData("Owner")]
    public async Task RoleOfAnotherName_AllowsNothing(string role) =>
        Assert.Equal((403, "not-allowed"), Of(await SubmitAsync(Token(Person, ("roles", new[] { role }), Statistics))));

    [Fact]
    public async Task NoRole_AllowsNothing() =>
        Assert.Equal((403, "not-allowed"), Of(await GetAsync("plans/2021", Token(Person, Statistics))));

    [Fact]
    public async Task DepartmentThatNoPlanKnows_IsNamed()
    {
        var answer = await SubmitAsync(Token(Person, Clerk, ("department", "space")));

        Assert.Equal((403, "not-allowed"), Of(answer));
        Assert.Contains("“space”", answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    public static TheoryData<string> Forgeries =>
        [
            "another audience",
            "another issuer",
            "another key",
            "the public key as a secret",
            "no signature",
            "expired",
            "not yet good",
            "no end",
            "nobody's",
            "cut off",
        ];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Forgery_IsRefused(string forgery)
    {
        var answer = await GetAsync("bulletins", Forged(forgery));

        Assert.Equal((401, "token-invalid"), Of(answer));
        Assert.Equal("Bearer error=\"invalid_token\"", answer.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Expired_SaysSo() =>
        Assert.Contains(
            "已过期",
            (await GetAsync("bulletins", Forged("expired"))).Json.GetProperty("detail").GetString(),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task NewSigningKey_IsTakenUpWithoutARestart()
    {
        Assert.Equal(200, (await GetAsync("bulletins", Token(Person, Reader))).Status);

        Entra.RollKey();

        Assert.Equal(200, (await GetAsync("bulletins", Token(Person, Reader))).Status);
    }

    [Fact]
    public async Task JunkToken_KeepsANewSigningKeyOutForSecondsAlone()
    {
        Assert.Equal(200, (await GetAsync("bulletins", Token(Person, Reader))).Status);
        Assert.Equal((401, "token-invalid"), Of(await GetAsync("bulletins", Forged("another key"))));
        Entra.RollKey();

        // The library counts by the machine's clock.
        App.Clock.Now += TimeSpan.FromSeconds(3);
        await Task.Delay(TimeSpan.FromSeconds(3));

        Assert.Equal(200, (await GetAsync("bulletins", Token(Person, Reader))).Status);
    }

    [Fact]
    public async Task TokenOfTwoDepartments_IsRefused_AndNamesThem()
    {
        var two = await SubmitAsync(Token(Person, Clerk, ("department", new[] { "statistics", "housing" })));
        var same = await SubmitAsync(Token(Person, Clerk, ("department", new[] { "statistics", "statistics" })));

        Assert.Equal((403, "not-allowed"), Of(two));
        Assert.Contains("statistics、housing", two.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(201, same.Status);
    }

    [Fact]
    public async Task TenantOutOfReach_IsNoFaultOfTheToken_AndKeysStillOpen()
    {
        Entra.IsUp = false;
        var token = Token(Person, Reader);

        Assert.Equal((503, "identity-unavailable"), Of(await GetAsync("bulletins", token)));
        Assert.Equal(200, (await App.GetAsync("bulletins", App.Leadership)).Status);

        Entra.IsUp = true;
        Assert.Equal(200, (await GetAsync("bulletins", token)).Status);
    }

    private static (int Status, string? Code) Of(Answer answer) => (answer.Status, answer.Code);

    private string Token(params (string Name, object Value)[] claims) => Entra.TokenAt(App.Clock.Now, null, claims);

    private string Forged(string how)
    {
        var now = App.Clock.Now;
        string With(Action<SecurityTokenDescriptor> change) => Entra.TokenAt(now, change, Person, Reader);
        return how switch
        {
            "another audience" => With(token => token.Audience = "api://another"),
            "another issuer" => With(token => token.Issuer = "https://login.example.invalid/v2.0"),
            "another key" => With(token => token.SigningCredentials = new(Tenant.NewKey(), SecurityAlgorithms.RsaSha256)),
            "the public key as a secret" => With(token =>
                token.SigningCredentials = new(
                    new SymmetricSecurityKey(
                        Encoding.UTF8.GetBytes(((RsaSecurityKey)token.SigningCredentials.Key).Rsa.ExportRSAPublicKeyPem())
                    ),
                    SecurityAlgorithms.HmacSha256
                )
            ),
            "no signature" => With(token => token.SigningCredentials = null),
            "expired" => With(token => (token.NotBefore, token.Expires) = (now.AddHours(-2).UtcDateTime, now.AddMinutes(-3).UtcDateTime)),
            "not yet good" => With(token => token.NotBefore = now.AddMinutes(3).UtcDateTime),
            "no end" => With(token => token.Expires = null),
            "nobody's" => Entra.TokenAt(now, null, Reader),
            _ => Token(Person, Reader)[..^20],
        };
    }

    private Task<Answer> GetAsync(string path, string token) => App.GetAsync(path, null, ("Authorization", "Bearer " + token));

    private Task<Answer> SubmitAsync(string token) =>
        App.SendAsync(
            HttpMethod.Post,
            "submissions",
            null,
            new StringContent(Unemployment, Encoding.UTF8, "application/json"),
            ("Authorization", "Bearer " + token),
            ("Idempotency-Key", Guid.NewGuid().ToString("N"))
        );
}
