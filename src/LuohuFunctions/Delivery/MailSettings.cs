using System.Globalization;
using LuohuFunctions.Startup;
using Microsoft.Extensions.Configuration;
using MimeKit;

namespace LuohuFunctions.Delivery;

/// <summary>How mail leaves the house.</summary>
/// <param name="Smtp">The mail server; null where mails become files.</param>
/// <param name="Folder">Where mails become files when there is no mail server.</param>
/// <param name="Sender">Who sends; its domain stands in each Message-ID.</param>
/// <param name="Timeout">The longest that one mail may take from connecting to the server's last answer.</param>
public sealed record MailSettings(SmtpSettings? Smtp, string Folder, MailboxAddress Sender, TimeSpan Timeout)
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long a claim holds. An attempt ends by itself long before, so a claim that lapsed is one whose process died.
    /// </summary>
    public TimeSpan Claim => 2 * Timeout;

    /// <summary>Reads the settings.</summary>
    /// <exception cref="OperatorException">A setting cannot be used.</exception>
    public static MailSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Smtp");
        var smtp = SmtpSettings.From(section);
        var folder = configuration["MailFolder"] is { Length: > 0 } named ? named : Path.Combine("out", "mail");
        return new(smtp, Path.GetFullPath(folder), SenderOf(section, smtp), TimeoutOf(section));
    }

    private static MailboxAddress SenderOf(IConfigurationSection section, SmtpSettings? smtp)
    {
        var from = section["From"] is { Length: > 0 } named ? named
            : smtp is null ? "bulletin@localhost"
            : throw new OperatorException("Setting 'Smtp__From' is missing: set it to the address that bulletins are sent from.");
        return MailboxAddress.TryParse(from, out var sender) && sender.Domain.Length > 0
            ? sender
            : throw new OperatorException("Setting 'Smtp__From' is no mail address.");
    }

    private static TimeSpan TimeoutOf(IConfigurationSection section)
    {
        if (section["Timeout"] is not { Length: > 0 } text)
            return DefaultTimeout;
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var timeout) && timeout > TimeSpan.Zero && timeout <= TimeSpan.FromMinutes(10)
            ? timeout
            : throw new OperatorException($"Setting 'Smtp__Timeout' must be up to 00:10:00, not '{text}'.");
    }
}
