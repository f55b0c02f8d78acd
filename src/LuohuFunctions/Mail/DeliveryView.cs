using Luohu.Domain;
using Luohu.Storage.Outbox;

namespace LuohuFunctions.Mail;

/// <summary>A mail of the outbox as an answer shows it: the address masked.</summary>
internal sealed record DeliveryView(
    string Kind,
    Period Period,
    int? Version,
    string Recipient,
    string Mail,
    string State,
    int Attempts,
    DateTimeOffset QueuedAt,
    DateTimeOffset? NextAttemptAt,
    DateTimeOffset? SentAt,
    string? LastError,
    string MessageId
)
{
    public static DeliveryView From(OutboxMail mail) =>
        new(
            mail.Kind is MailKind.Bulletin ? "bulletin" : "reminder",
            mail.Kind.Period,
            (mail.Kind as MailKind.Bulletin)?.Version,
            mail.Name,
            Masked(mail.Address),
            mail.State switch
            {
                MailState.Pending => "pending",
                MailState.Sending => "sending",
                MailState.Failed => "failed",
                MailState.Sent => "sent",
                MailState.DeadLettered => "dead",
                MailState.Cancelled => "dropped",
                MailState.Held => "held",
                _ => throw new InvalidOperationException($"Unknown state: {mail.State}"),
            },
            mail.Attempts,
            mail.QueuedAt,
            mail.IsOpen ? mail.NextAttemptAt : null,
            mail.SentAt,
            mail.LastError,
            mail.MessageId
        );

    /// <summary>office@example.com as o***@example.com.</summary>
    private static string Masked(string address) => $"{address[0]}***{address[address.LastIndexOf('@')..]}";
}
