using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Luohu.Storage.Tables;

namespace Luohu.Storage.Outbox;

/// <summary>
/// The mails that are to be sent and those that were: a row each. The archive adds the rows of a bulletin
/// in the transaction that publishes it, so that neither is ever there without the other.
/// </summary>
/// <param name="table">The table, created at start by <see cref="StorageSchema"/>.</param>
public sealed class MailOutbox(TableClient table)
{
    /// <summary>Puts a mail into the outbox; false when one of its occasion and address has been there before.</summary>
    /// <exception cref="ArgumentException">The region or department is no code.</exception>
    public async Task<bool> QueueAsync(OutboxMail mail, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(OutboxRow.Write(mail), cancellationToken);
            return true;
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return false;
        }
    }

    /// <summary>All mails of a year, by occasion: bulletins, then reminders.</summary>
    /// <exception cref="ArgumentException">The region is no code.</exception>
    public async Task<IReadOnlyList<OutboxMail>> ListAsync(string region, int year, CancellationToken cancellationToken)
    {
        var partition = new YearPartition(region, year);
        var deliveries = await table.ReadRowsAsync(RowRange.Deliveries.In(partition), cancellationToken);
        var reminders = await table.ReadRowsAsync(RowRange.Reminders.In(partition), cancellationToken);
        return [.. deliveries.Concat(reminders).Select(OutboxRow.Read)];
    }

    /// <summary>Writes a step of a mail that was read from here, such as <see cref="OutboxMail.Leased"/>.</summary>
    /// <returns>
    /// The mail as it stands now, for its next step; null when it was changed since it was read and so nothing was written.
    /// A step whose answer was lost may be null too although it stands, which at worst leaves a claim to lapse.
    /// </returns>
    public async Task<OutboxMail?> AdvanceAsync(OutboxMail mail, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await table.UpdateEntityAsync(OutboxRow.Write(mail), mail.Tag, TableUpdateMode.Replace, cancellationToken);
            return mail with { Tag = answer.Headers.ETag!.Value };
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied)
        {
            return null;
        }
    }
}
