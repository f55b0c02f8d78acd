using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LuohuFunctions.Tests.Mail;

/// <summary>STARTTLS and the login, with a server whose certificate no authority vouches for.</summary>
public sealed class SmtpSecurityTests(MailStorage storage) : MailTest(storage)
{
    [Fact]
    public async Task TrustedCertificate_MailAndLoginGoEncrypted()
    {
        using var certificate = SelfSigned();
        await using var server = await SmtpServer.StartAsync("accept", tls: Files(certificate));
        await using var app = await StartAsync(
            server,
            ("Smtp:Security", "StartTls"),
            ("Smtp:User", "luohu"),
            ("Smtp:Password", "open sesame"),
            ("Smtp:CertificateSha256", certificate.GetCertHashString(HashAlgorithmName.SHA256))
        );
        await app.PublishAsync("2021-06", 1500);

        await app.DeliverAsync();

        Assert.Equal(2, server.Mails().Count);
        Assert.All(server.Mails(), mail => Assert.True(mail.Envelope.GetProperty("secure").GetBoolean()));
        Assert.All(server.Mails(), mail => Assert.Equal("luohu", mail.Envelope.GetProperty("user").GetString()));
    }

    [Fact]
    public async Task UnknownCertificate_NothingIsSent()
    {
        using var certificate = SelfSigned();
        using var another = SelfSigned();
        await using var server = await SmtpServer.StartAsync("accept", tls: Files(certificate));

        await SendsNothingAsync(server, "与邮件服务器的加密连接不可信", ("Smtp:Security", "StartTls"));
        await SendsNothingAsync(
            server,
            "与邮件服务器的加密连接不可信",
            ("Smtp:Security", "StartTls"),
            ("Smtp:CertificateSha256", another.GetCertHashString(HashAlgorithmName.SHA256))
        );
    }

    [Fact]
    public async Task ServerWithoutStartTls_NothingIsSentInTheClear()
    {
        await using var server = await SmtpServer.StartAsync("accept");

        await SendsNothingAsync(server, "邮件服务器不支持所设的加密或登录方式", ("Smtp:Security", "StartTls"));
    }

    [Fact]
    public async Task WrongPassword_IsTriedAgainLater_AndStandsInNoLog()
    {
        using var certificate = SelfSigned();
        await using var server = await SmtpServer.StartAsync("accept", tls: Files(certificate));

        var log = await SendsNothingAsync(
            server,
            "邮件服务器不接受登录",
            ("Smtp:Security", "StartTls"),
            ("Smtp:User", "luohu"),
            ("Smtp:Password", "open barley"),
            ("Smtp:CertificateSha256", certificate.GetCertHashString(HashAlgorithmName.SHA256))
        );

        Assert.DoesNotContain("barley", log, StringComparison.Ordinal);
    }

    private async Task<string> SendsNothingAsync(SmtpServer server, string error, params (string Name, string Value)[] settings)
    {
        await InitializeAsync();
        await using var app = await StartAsync(server, settings);
        await app.PublishAsync("2021-06", 1500);

        await app.DeliverAsync();

        Assert.Empty(server.Mails());
        Assert.All(
            await app.DeliveriesAsync(),
            mail => Assert.Equal(("failed", error), (mail.GetProperty("state").GetString(), mail.GetProperty("lastError").GetString()))
        );
        return app.Log;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=smtp.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private static (string Certificate, string Key) Files(X509Certificate2 certificate)
    {
        var folder = Directory.CreateTempSubdirectory("smtp-tls-").FullName;
        var (certificateFile, keyFile) = (Path.Combine(folder, "certificate.pem"), Path.Combine(folder, "key.pem"));
        File.WriteAllText(certificateFile, certificate.ExportCertificatePem());
        File.WriteAllText(keyFile, certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
        return (certificateFile, keyFile);
    }
}
