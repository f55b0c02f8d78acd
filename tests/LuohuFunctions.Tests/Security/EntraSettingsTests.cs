using LuohuFunctions.Configuration;
using LuohuFunctions.Security;
using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Tests.Security;

public sealed class EntraSettingsTests
{
    [Fact]
    public void NothingSet_IsNoTenant() => Assert.Null(Read(null, null));

    [Theory]
    [InlineData("https://login.partner.microsoftonline.cn/t/v2.0")]
    [InlineData("https://login.partner.microsoftonline.cn/t/v2.0/")]
    public void Metadata_StandBelowTheAuthority(string authority) =>
        Assert.Equal(
            "https://login.partner.microsoftonline.cn/t/v2.0/.well-known/openid-configuration",
            new ProviderMetadata(Read(authority, "api://luohu")!.Authority, TimeProvider.System).MetadataAddress
        );

    [Theory]
    [InlineData(null)]
    [InlineData("login.partner.microsoftonline.cn")]
    [InlineData("http://login.partner.microsoftonline.cn/t/v2.0")]
    public void AuthorityThatCannotBeTrusted_StopsTheStart(string? authority) =>
        Assert.Contains(
            "Entra__Authority",
            Assert.Throws<ConfigurationException>(() => Read(authority, "api://luohu")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void NoAudience_StopsTheStart() =>
        Assert.Contains(
            "Entra__Audience",
            Assert.Throws<ConfigurationException>(() => Read("https://login.partner.microsoftonline.cn/t/v2.0", " ")).Message,
            StringComparison.Ordinal
        );

    private static EntraSettings? Read(string? authority, string? audience) =>
        EntraSettings.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(new Dictionary<string, string?> { ["Entra:Authority"] = authority, ["Entra:Audience"] = audience })
                .Build()
        );
}
