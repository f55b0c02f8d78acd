using MimeKit;

namespace LuohuFunctions.Mail;

/// <summary>
/// Writes mails as .eml files where there is no mail server. A file is named after its Message-ID and appears whole, so a
/// mail that is sent again takes its own place.
/// </summary>
internal sealed class FolderTransport(string folder) : IMailTransport
{
    /// <inheritdoc/>
    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var name = message.MessageId!.Replace('/', '_') + ".eml";
        var unfinished = Path.Combine(folder, $".{name}.tmp");
        await using (var file = File.Create(unfinished))
        {
            await message.WriteToAsync(file, cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, Path.Combine(folder, name), overwrite: true);
    }
}
