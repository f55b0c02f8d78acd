using System.Globalization;
using System.Net;
using LuohuFunctions.Configuration;
using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Mail;

/// <summary>The mail server, from the settings <c>Smtp__…</c>.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is encrypted; never merely where the server offers it.</param>
/// <param name="Login">User and password; null where the server asks for none.</param>
/// <param name="CertificateSha256">
/// The SHA-256 of the one certificate that is trusted, in hex, for a server whose certificate no authority vouches for;
/// null to trust the authorities.
/// </param>
public sealed record SmtpSettings(string Host, int Port, SecureSocketOptions Security, NetworkCredential? Login, string? CertificateSha256)
{
    /// <summary>Reads the settings; null where there is no <c>Smtp__Host</c>.</summary>
    /// <exception cref="ConfigurationException">A setting cannot be used.</exception>
    public static SmtpSettings? From(IConfigurationSection smtp)
    {
        if (smtp["Host"] is not { Length: > 0 } host)
            return null;

        var security = smtp["Security"] switch
        {
            null or "" or "StartTls" => SecureSocketOptions.StartTls,
            "Tls" => SecureSocketOptions.SslOnConnect,
            "None" => SecureSocketOptions.None,
            _ => throw new ConfigurationException("Setting 'Smtp__Security' must be StartTls, Tls or None."),
        };
        var login = smtp["User"] is { Length: > 0 } user ? new NetworkCredential(user, smtp["Password"]) : null;
        if (login is not null && security == SecureSocketOptions.None)
            throw new ConfigurationException(
                "Setting 'Smtp__User' needs 'Smtp__Security' StartTls or Tls: a password is not sent in the clear."
            );
        return new(host, PortOf(smtp, security), security, login, smtp["CertificateSha256"] is { Length: > 0 } hash ? hash : null);
    }

    private static int PortOf(IConfigurationSection smtp, SecureSocketOptions security)
    {
        if (smtp["Port"] is not { Length: > 0 } text)
            return security switch
            {
                SecureSocketOptions.StartTls => 587,
                SecureSocketOptions.SslOnConnect => 465,
                _ => 25,
            };
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535
            ? port
            : throw new ConfigurationException($"Setting 'Smtp__Port' is no port: '{text}'.");
    }
}
