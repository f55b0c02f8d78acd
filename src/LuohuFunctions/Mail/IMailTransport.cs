using MimeKit;

namespace LuohuFunctions.Mail;

/// <summary>Takes a finished mail out of the house.</summary>
public interface IMailTransport
{
    /// <summary>Hands the mail over. When this returns, it is out; when it throws, it may be out all the same.</summary>
    Task SendAsync(MimeMessage message, CancellationToken cancellationToken);
}
