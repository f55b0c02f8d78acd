using LuohuFunctions.Configuration;
using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Tests.Configuration;

public sealed class AppSettingsTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData(" ", null)]
    [InlineData("https://plan.example.cn", "https://plan.example.cn/")]
    [InlineData("http://plan.example.cn/luohu/", "http://plan.example.cn/luohu/")]
    public void PublicBaseUrl_IsRead(string? setting, string? url) => Assert.Equal(url, Read(setting).PublicBaseUrl?.AbsoluteUri);

    [Theory]
    [InlineData("plan.example.cn")]
    [InlineData("/luohu")]
    [InlineData("ftp://plan.example.cn")]
    [InlineData("https://plan.example.cn?x=1")]
    public void PublicBaseUrl_ThatIsNone_IsNamed(string setting) =>
        Assert.Contains($"'{setting}'", Assert.Throws<ConfigurationException>(() => Read(setting)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(null, 600)]
    [InlineData("1", 1)]
    public void RateLimit_IsRead(string? setting, int calls) => Assert.Equal(calls, Read(rateLimit: setting).CallsPerMinute);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("many")]
    public void RateLimit_ThatIsNone_IsNamed(string setting) =>
        Assert.Contains(
            $"'{setting}'",
            Assert.Throws<ConfigurationException>(() => Read(rateLimit: setting)).Message,
            StringComparison.Ordinal
        );

    private static AppSettings Read(string? publicBaseUrl = null, string? rateLimit = null) =>
        AppSettings.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        ["Region"] = "440303",
                        ["PublicBaseUrl"] = publicBaseUrl,
                        ["RateLimit:PerMinute"] = rateLimit,
                    }
                )
                .Build()
        );
}
