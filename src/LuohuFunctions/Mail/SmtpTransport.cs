using MailKit.Net.Smtp;
using MimeKit;

namespace LuohuFunctions.Mail;

/// <summary>Hands mails to a mail server, each over a connection of its own: one that breaks harms no other mail.</summary>
internal sealed class SmtpTransport(SmtpSettings smtp) : IMailTransport
{
    /// <inheritdoc/>
    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient();
        if (smtp.CertificateSha256 is { } trusted)
        {
            client.ServerCertificateValidationCallback = (_, certificate, _, _) =>
                certificate is not null
                && certificate
                    .GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256)
                    .Equals(trusted, StringComparison.OrdinalIgnoreCase);
        }

        await client.ConnectAsync(smtp.Host, smtp.Port, smtp.Security, cancellationToken);
        if (smtp.Login is { } login)
            await client.AuthenticateAsync(login, cancellationToken);
        await client.SendAsync(message, cancellationToken);

        // The mail is out. That the farewell may fail is of no account, and MailKit says nothing of it.
        await client.DisconnectAsync(quit: true, cancellationToken);
    }
}
