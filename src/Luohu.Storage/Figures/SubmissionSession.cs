using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Luohu.Storage.Tables;

namespace Luohu.Storage.Figures;

/// <summary>
/// One submission's way into the table. The caller reads the state, decides on it, and tries to commit; where that fails another
/// writer won, and the caller reads again.
/// </summary>
public sealed class SubmissionSession : IDisposable
{
    private readonly TableClient table;
    private readonly YearCache cache;
    private readonly SubmitCommand command;
    private readonly IDisposable? turn;

    // Tells this call's own receipt from that of an earlier request under the same key.
    private readonly string receiptId = Guid.NewGuid().ToString("N");

    private SubmissionSession(TableClient table, YearCache cache, SubmitCommand command, IDisposable? turn) =>
        (this.table, this.cache, this.command, this.turn) = (table, cache, command, turn);

    private string Department => command.Submission.Department;

    internal static async Task<SubmissionSession> OpenAsync(
        TableClient table,
        YearCache cache,
        SubmitCommand command,
        CancellationToken cancellationToken
    ) => new(table, cache, command, await cache.LockDepartmentAsync(command.Submission.Department, cancellationToken));

    /// <summary>
    /// The figures as this process remembers them, without a read. Null where it has to read first. A commit on them succeeds only
    /// if they still stand; no other answer may be given on them.
    /// </summary>
    public SubmissionState? FindCached() => cache.State is var year && year.AreEnoughFor(command) ? new(command, receiptId, year) : null;

    /// <summary>
    /// Reads the figures that the submission is decided on, or finds the answer that an earlier request under the same
    /// Idempotency-Key was given.
    /// </summary>
    /// <returns>Either an answer or a state.</returns>
    public async Task<(SubmitResult? Answer, SubmissionState? State)> ReadAsync(CancellationToken cancellationToken)
    {
        var receipt = table.FindRowAsync(command.Partition, command.ReceiptKey, cancellationToken);
        var department = table.FindRowAsync(command.Partition, RowKeys.Department(Department), cancellationToken);
        await Task.WhenAll(receipt, department);
        return await receipt is { } earlier
            ? (AnswerOf(ReceiptRow.Read(earlier)), null)
            : (
                null,
                new(
                    command,
                    receiptId,
                    await cache.ReadAsync(table, command.Partition, Department, (await department)?.ETag, cancellationToken)
                )
            );
    }

    /// <summary>
    /// Writes figures, revisions and receipt in one transaction, or nothing. False when another writer has won since the state was
    /// read. Cancellation leaves it open whether the transaction went through; a repeat with the same key tells.
    /// </summary>
    public async Task<bool> TryCommitAsync(SubmissionTransaction transaction, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await table.SubmitTransactionAsync(transaction.Actions, cancellationToken);
            cache.Update(before => transaction.After(before, answer.Value));
            return true;
        }
        catch (Exception failure)
        {
            // After a lost race another's figures stand, and after a lost answer nobody knows whose. Which of what is remembered was
            // wrong is not told: an indicator may even have come from another department.
            cache.Update(before => before.Invalidated());
            if (failure is RequestFailedException refused && IsLostRace(refused.ErrorCode))
                return false;
            throw;
        }
    }

    /// <summary>Gives the turn to the department's next submission.</summary>
    public void Dispose() => turn?.Dispose();

    // A transaction whose answer was lost is sent again by the client library and then collides with its own rows:
    // the receipt that is found bears the number that this call made.
    private SubmitResult AnswerOf(ReceiptRow earlier) =>
        earlier.Receipt.Id == receiptId ? new SubmitResult.Filed(earlier.Receipt)
        : earlier.RequestHash == command.RequestHash ? new SubmitResult.Duplicate(earlier.Receipt)
        : new SubmitResult.KeyReused();

    // A row that is not there any more: the storage was emptied or set back while this process remembered it.
    private static bool IsLostRace(TableErrorCode? code) =>
        code == TableErrorCode.EntityAlreadyExists
        || code == TableErrorCode.UpdateConditionNotSatisfied
        || code == TableErrorCode.ResourceNotFound;
}
