using System.Collections.Frozen;
using System.Globalization;
using Azure.Data.Tables;
using Luohu.Domain;
using Luohu.Storage.Tables;

namespace Luohu.Storage.Outbox;

/// <summary>A mail of the outbox as a row: what it is about is in the row key.</summary>
internal static class OutboxRow
{
    // A held mail is stored as given up with a mark: the release before knows no such word, and leaves alone what is given up.
    private const string DeadLetterWord = "Dead";

    private static readonly FrozenDictionary<MailState, string> StateWords = new Dictionary<MailState, string>
    {
        [MailState.Pending] = "Pending",
        [MailState.Sending] = "Sending",
        [MailState.Failed] = "Failed",
        [MailState.Sent] = "Sent",
        [MailState.DeadLettered] = DeadLetterWord,
        [MailState.Cancelled] = "Dropped",
    }.ToFrozenDictionary();

    public static TableEntity Write(OutboxMail mail) =>
        new(new YearPartition(mail.Region, mail.Kind.Period.Year).ToString(), KeyOf(mail))
        {
            // Nothing for the full edition, as before there was another.
            ["Edition"] = mail.Kind is MailKind.Bulletin { Edition: not Edition.Full and var edition } ? EditionName.Of(edition) : null,
            ["Name"] = mail.Name,
            ["Address"] = mail.Address,
            ["MessageId"] = mail.MessageId,
            ["QueuedAt"] = mail.QueuedAt.ToUniversalTime(),
            ["State"] = mail.State == MailState.Held ? DeadLetterWord : StateWords[mail.State],
            ["Held"] = mail.State == MailState.Held ? true : null,
            ["Attempts"] = mail.Attempts,
            ["NextAttemptAt"] = mail.NextAttemptAt,
            ["SentAt"] = mail.SentAt,
            ["LastError"] = mail.LastError,
        };

    public static OutboxMail Read(TableEntity row) =>
        new(
            YearPartition.RegionOf(row.PartitionKey),
            OccasionOf(row),
            row.GetString("Name"),
            row.GetString("Address"),
            row.GetString("MessageId"),
            row.GetDateTimeOffset("QueuedAt")!.Value
        )
        {
            State = row.GetBoolean("Held") == true ? MailState.Held : StateWords.Single(word => word.Value == row.GetString("State")).Key,
            Attempts = row.GetInt32("Attempts")!.Value,
            NextAttemptAt = row.GetDateTimeOffset("NextAttemptAt")!.Value,
            SentAt = row.GetDateTimeOffset("SentAt"),
            LastError = row.GetString("LastError"),
            Tag = row.ETag,
        };

    private static string KeyOf(OutboxMail mail) =>
        mail.Kind switch
        {
            MailKind.Bulletin bulletin => RowKeys.Delivery(bulletin.Period, bulletin.Version, mail.Address),
            MailKind.Reminder reminder => RowKeys.Reminder(reminder.Period, reminder.Department),
            _ => throw new InvalidOperationException($"Unknown occasion: {mail.Kind.GetType().Name}"),
        };

    private static MailKind OccasionOf(TableEntity row)
    {
        var key = RowKeys.PartsOf(row.RowKey);
        var period = new Period(YearPartition.YearOf(row.PartitionKey), int.Parse(key[1], CultureInfo.InvariantCulture));
        return key[0] == "delivery"
            ? new MailKind.Bulletin(
                period,
                int.Parse(key[2], CultureInfo.InvariantCulture),
                EditionName.Read(row.GetString("Edition")) ?? Edition.Full
            )
            : new MailKind.Reminder(period, key[2]);
    }
}
