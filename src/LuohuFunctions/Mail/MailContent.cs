using Luohu.Storage.Outbox;
using MimeKit;

namespace LuohuFunctions.Mail;

/// <summary>What is written to everybody on one occasion.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The text below the salutation.</param>
/// <param name="Attachment">A PDF that goes with it; null for none.</param>
public sealed record MailContent(string Subject, string Text, MailAttachment? Attachment = null)
{
    /// <summary>
    /// The mail to one addressee. A pure function: a mail that is sent again has the same Message-ID, the same Date, the same
    /// bytes, so that whoever got it before can tell.
    /// </summary>
    public MimeMessage To(OutboxMail mail, MailboxAddress sender)
    {
        var message = new MimeMessage
        {
            MessageId = mail.MessageId,
            Date = mail.QueuedAt.ToOffset(Luohu.Domain.ChinaTime.Offset),
            Subject = Subject,
        };
        message.From.Add(sender);
        message.To.Add(new MailboxAddress(mail.Name, mail.Address));

        // No answers of absence, please (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        var text = new TextPart("plain") { Text = $"{mail.Name}：\n\n{Text}\n", ContentTransferEncoding = ContentEncoding.EightBit };
        message.Body = Attachment is null ? text : new Multipart("mixed") { text, Attachment.ToPart() };
        if (message.Body is Multipart parts)
            parts.Boundary = $"=-{mail.MessageId.Split('@')[0]}";
        return message;
    }
}

/// <summary>A PDF that goes with a letter.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Pdf">Its bytes.</param>
public sealed record MailAttachment(string FileName, byte[] Pdf)
{
    /// <summary>
    /// The PDF as a part of a mail. Its name stands twice: by the standard (RFC 2231) with the disposition, and as an encoded word
    /// (RFC 2047) with the type, which is what QQ Mail and older Outlooks read.
    /// </summary>
    public MimePart ToPart()
    {
        var part = new MimePart("application", "pdf")
        {
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            Content = new MimeContent(new MemoryStream(Pdf)),
        };
        Name(part.ContentDisposition.Parameters, "filename", ParameterEncodingMethod.Rfc2231);
        Name(part.ContentType.Parameters, "name", ParameterEncodingMethod.Rfc2047);
        return part;
    }

    private void Name(ParameterList parameters, string name, ParameterEncodingMethod method)
    {
        parameters.Add(System.Text.Encoding.UTF8, name, FileName);
        parameters.TryGetValue(name, out Parameter? parameter);
        parameter!.EncodingMethod = method;
    }
}
