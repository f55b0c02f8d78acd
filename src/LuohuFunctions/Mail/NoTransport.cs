using MimeKit;

namespace LuohuFunctions.Mail;

/// <summary>Stands where no mail server is set: each mail fails, and so it is seen, rather than vanishing.</summary>
internal sealed class NoTransport : IMailTransport
{
    /// <inheritdoc/>
    /// <exception cref="NoMailServerException">Always.</exception>
    public Task SendAsync(MimeMessage message, CancellationToken cancellationToken) => throw new NoMailServerException();
}

/// <summary>No mail server is set.</summary>
internal sealed class NoMailServerException : Exception;
