using System.Globalization;
using LuohuFunctions.Configuration;
using Microsoft.Extensions.Configuration;
using MimeKit;

namespace LuohuFunctions.Mail;

/// <summary>How mail leaves the house.</summary>
/// <param name="Smtp">The mail server; null where there is none.</param>
/// <param name="Folder">Where mails become files when there is no mail server; null where each mail is to fail, and so to be seen.</param>
/// <param name="Sender">Who sends; its domain stands in each Message-ID.</param>
/// <param name="Timeout">The longest that one mail may take from connecting to the server's last answer.</param>
public sealed record MailSettings(SmtpSettings? Smtp, string? Folder, MailboxAddress Sender, TimeSpan Timeout)
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long a claim holds. An attempt ends by itself long before, so a claim that lapsed is one whose process died.
    /// </summary>
    public TimeSpan Lease => 2 * Timeout;

    /// <summary>Reads the settings.</summary>
    /// <exception cref="ConfigurationException">A setting cannot be used.</exception>
    public static MailSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Smtp");
        var smtp = SmtpSettings.From(section);
        return new(smtp, FolderOf(configuration), SenderOf(section, smtp), TimeoutOf(section));
    }

    // The host watches the app's own folder and starts the app anew when something appears there.
    private static string? FolderOf(IConfiguration configuration)
    {
        if (configuration["MailFolder"] is not { Length: > 0 } folder)
            return null;
        var own = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        return
            Path.IsPathFullyQualified(folder)
            && !(Path.GetFullPath(folder) + Path.DirectorySeparatorChar).StartsWith(
                own + Path.DirectorySeparatorChar,
                StringComparison.Ordinal
            )
            ? Path.GetFullPath(folder)
            : throw new ConfigurationException(
                $"Setting 'MailFolder' must be a full path outside the app's folder, such as /var/mail/luohu, not '{folder}'."
            );
    }

    private static MailboxAddress SenderOf(IConfigurationSection section, SmtpSettings? smtp)
    {
        var from =
            section["From"] is { Length: > 0 } named ? named
            : smtp is null ? "bulletin@localhost"
            : throw new ConfigurationException("Setting 'Smtp__From' is missing: set it to the address that bulletins are sent from.");
        return MailboxAddress.TryParse(from, out var sender) && sender.Domain.Length > 0
            ? sender
            : throw new ConfigurationException("Setting 'Smtp__From' is no mail address.");
    }

    private static TimeSpan TimeoutOf(IConfigurationSection section)
    {
        if (section["Timeout"] is not { Length: > 0 } text)
            return DefaultTimeout;
        return
            TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var timeout)
            && timeout > TimeSpan.Zero
            && timeout <= TimeSpan.FromMinutes(10)
            ? timeout
            : throw new ConfigurationException($"Setting 'Smtp__Timeout' must be up to 00:10:00, not '{text}'.");
    }
}
