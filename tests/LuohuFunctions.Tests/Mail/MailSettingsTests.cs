using LuohuFunctions.Configuration;
using LuohuFunctions.Mail;
using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Tests.Mail;

public sealed class MailSettingsTests
{
    [Fact]
    public void NothingSet_NothingIsWrittenAnywhere()
    {
        var settings = Of();

        Assert.Null(settings.Smtp);
        Assert.Null(settings.Folder);
    }

    [Theory]
    [InlineData("out/mail")]
    [InlineData("./mail")]
    public void FolderBelowTheApp_StopsTheStart(string folder)
    {
        Assert.Contains("'MailFolder'", Assert.Throws<ConfigurationException>(() => In(folder)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "'MailFolder'",
            Assert.Throws<ConfigurationException>(() => In(Path.Combine(AppContext.BaseDirectory, folder))).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(AppContext.BaseDirectory.TrimEnd('/') + "-mail", In(AppContext.BaseDirectory.TrimEnd('/') + "-mail").Folder);
    }

    [Theory]
    [InlineData(null, SecureSocketOptions.StartTls, 587)]
    [InlineData("StartTls", SecureSocketOptions.StartTls, 587)]
    [InlineData("Tls", SecureSocketOptions.SslOnConnect, 465)]
    [InlineData("None", SecureSocketOptions.None, 25)]
    public void Host_IsReachedEncryptedUnlessSaidOtherwise(string? security, SecureSocketOptions options, int port)
    {
        var smtp = Of(("Host", "mail.example.invalid"), ("From", "a@example.invalid"), ("Security", security)).Smtp!;

        Assert.Equal((options, port), (smtp.Security, smtp.Port));
    }

    [Theory]
    [InlineData("From", null)]
    [InlineData("From", "nobody")]
    [InlineData("Security", "Auto")]
    [InlineData("Port", "0")]
    [InlineData("Port", "smtp")]
    [InlineData("Timeout", "00:00:00")]
    [InlineData("Timeout", "1")]
    public void Mistake_IsNamed(string setting, string? value)
    {
        var mistake = Assert.Throws<ConfigurationException>(() =>
            Of(("Host", "mail.example.invalid"), ("From", "a@example.invalid"), (setting, value))
        );

        Assert.Contains($"'Smtp__{setting}'", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Password_IsNotSentInTheClear_NorPrinted()
    {
        (string, string?)[] login =
        [
            ("Host", "mail.example.invalid"),
            ("From", "a@example.invalid"),
            ("User", "luohu"),
            ("Password", "sesame"),
        ];

        Assert.Contains(
            "'Smtp__Security'",
            Assert.Throws<ConfigurationException>(() => Of([.. login, ("Security", "None")])).Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("sesame", Of(login).ToString(), StringComparison.Ordinal);
    }

    private static MailSettings Of(params (string Name, string? Value)[] smtp) =>
        MailSettings.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(smtp.GroupBy(s => s.Name).Select(s => KeyValuePair.Create("Smtp:" + s.Key, s.Last().Value)))
                .Build()
        );

    private static MailSettings In(string folder) =>
        MailSettings.From(new ConfigurationBuilder().AddInMemoryCollection([new("MailFolder", folder)]).Build());
}
