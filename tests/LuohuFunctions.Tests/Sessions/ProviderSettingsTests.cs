using LuohuFunctions.Configuration;
using LuohuFunctions.Sessions.Providers;
using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Tests.Sessions;

public sealed class ProviderSettingsTests
{
    private const string Authority = "https://login.partner.microsoftonline.cn/t/v2.0";
    private const string Public = "https://plan.example.cn/luohu/";

    [Fact]
    public void NothingSet_IsNoProvider() => Assert.Null(Read(null, " ", null));

    [Fact]
    public void Provider_HasAName_AndLeadsBackToThePublicAddress()
    {
        var settings = Read(Authority, "luohu", "secret")!;

        Assert.Equal("统一身份认证", settings.Name);
        Assert.Equal("https://plan.example.cn/luohu/api/v1/session/provider/callback", settings.RedirectUri.AbsoluteUri);
    }

    [Theory]
    [InlineData(null, "luohu", "secret", Public, "SignIn__Authority")]
    [InlineData(Authority, " ", "secret", Public, "SignIn__ClientId")]
    [InlineData(Authority, "luohu", null, Public, "SignIn__ClientSecret")]
    [InlineData("login.example.cn", "luohu", "secret", Public, "SignIn__Authority")]
    [InlineData("http://login.example.cn", "luohu", "secret", Public, "SignIn__Authority")]
    [InlineData(Authority, "luohu", "secret", null, "PublicBaseUrl")]
    [InlineData(Authority, "luohu", "secret", "http://plan.example.cn", "PublicBaseUrl")]
    public void WhatIsMissingOrWrong_StopsTheStart_InOneLine(
        string? authority,
        string? client,
        string? secret,
        string? publicBaseUrl,
        string setting
    )
    {
        var mistake = Assert.Throws<ConfigurationException>(() => Read(authority, client, secret, publicBaseUrl));

        Assert.StartsWith($"Setting '{setting}'", mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', mistake.Message);
    }

    [Theory]
    [InlineData("http://localhost:8080/realms/city")]
    [InlineData("http://127.0.0.1:8080")]
    public void ProviderOfThisMachine_NeedsNoTls(string authority) =>
        Assert.NotNull(Read(authority, "luohu", "secret", "http://localhost:7071"));

    private static ProviderSettings? Read(string? authority, string? client, string? secret, string? publicBaseUrl = Public) =>
        ProviderSettings.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        ["SignIn:Authority"] = authority,
                        ["SignIn:ClientId"] = client,
                        ["SignIn:ClientSecret"] = secret,
                    }
                )
                .Build(),
            publicBaseUrl is null ? null : new(publicBaseUrl)
        );
}
