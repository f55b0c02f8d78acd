using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Submissions;
using Luohu.Storage.Tables;

namespace Luohu.Storage.Figures;

/// <summary>
/// The figures of all regions and years with their whole history, in one table. An error of the storage reaches the
/// caller as it is, save a lost race, which is run again.
/// </summary>
/// <param name="table">The table, created at start by <see cref="StorageSchema"/>.</param>
public sealed class FigureStore(TableClient table)
{
    // Each round of a race has a winner, so sixteen writers of one figure are done in sixteen rounds at worst.
    private const int MaxTries = 24;
    private const double MaxWaitMilliseconds = 400;

    // As many as there are years that are reported to: few, and none is ever given up.
    private readonly ConcurrentDictionary<YearPartition, YearCache> caches = new();

    /// <summary>
    /// Files a submission: figures, revisions and receipt in one transaction, or nothing. When another submission of the
    /// department wins, in this process or another, it is checked and filed anew on what stands then.
    /// </summary>
    /// <param name="filing">What to file.</param>
    /// <param name="check">
    /// Checks it against the year's figures that its department has reported or that it reports now. Asked afresh on each try.
    /// </param>
    /// <param name="cancellationToken">
    /// Stops waiting for storage; whether the transaction still went through, a repeat with the same key tells.
    /// </param>
    /// <exception cref="StorageBusyException">Other writers won every try.</exception>
    /// <exception cref="ArgumentException">A code or the Idempotency-Key has characters that it must not have.</exception>
    public async Task<SubmitResult> FileAsync(
        SubmitCommand filing, Func<IReadOnlyList<Figure>, ValidationResult> check, CancellationToken cancellationToken)
    {
        var receiptId = Guid.NewGuid().ToString("N");
        var memory = caches.GetOrAdd(filing.Partition, _ => new YearCache());
        using var turn = await memory.LockDepartmentAsync(filing.Submission.Department, cancellationToken);
        if (await TryFromMemoryAsync(memory, filing, receiptId, check, cancellationToken) is { } filed)
            return filed;

        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            if (await TryFileAsync(memory, filing, receiptId, check, cancellationToken) is { } result)
                return result;
            var most = Math.Min(MaxWaitMilliseconds, 20 << Math.Min(attempt, 10));
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * most), cancellationToken);
        }

        throw new StorageBusyException($"{filing.Submission.Department} {filing.Submission.Period}: other writers won {MaxTries} times.");
    }

    /// <summary>The figure that stands for an indicator and month; null when none does.</summary>
    /// <exception cref="ArgumentException">The region or indicator is no code.</exception>
    public async Task<Figure?> FindAsync(string region, string indicator, Period period, CancellationToken cancellationToken) =>
        await table.FindRowAsync(new(region, period.Year), RowKeys.Figure(indicator, period), cancellationToken) is { } row
            ? FigureRow.Read(row)
            : null;

    /// <summary>
    /// The figures of <paramref name="year"/> that stand for January to <paramref name="through"/>, by indicator and month.
    /// One range read: its cost does not depend on how often they were revised. Up to a thousand figures are one page and so
    /// one moment of the ledger; beyond that a submission may fall between two pages.
    /// </summary>
    /// <exception cref="ArgumentException">The region is no code.</exception>
    public async Task<IReadOnlyList<Figure>> ReadAsync(string region, int year, Period through, CancellationToken cancellationToken)
    {
        var rows = await table.ReadRowsAsync(RowRange.Figures.In(new(region, year)), cancellationToken);
        return [.. rows.Select(FigureRow.Read).Where(figure => figure.Period <= through)];
    }

    /// <summary>The figures of one indicator that stand in <paramref name="year"/>, by month. One range read.</summary>
    /// <exception cref="ArgumentException">The region or indicator is no code.</exception>
    public async Task<IReadOnlyList<Figure>> SeriesAsync(string region, string indicator, int year, CancellationToken cancellationToken)
    {
        var rows = await table.ReadRowsAsync(new RowRange(RowKeys.Figures(indicator)).In(new(region, year)), cancellationToken);
        return [.. rows.Select(FigureRow.Read)];
    }

    /// <summary>
    /// All that was ever reported for an indicator and month, the first report first; empty when nothing was. The service looks
    /// through the year's receipts and answers with those alone that have it.
    /// </summary>
    /// <exception cref="ArgumentException">The region or indicator is no code.</exception>
    public async Task<IReadOnlyList<Revision>> RevisionsAsync(
        string region, string indicator, Period period, CancellationToken cancellationToken)
    {
        var filter = RevisionColumns.Rows(indicator, new(region, period.Year), period);
        var rows = await table.ReadRowsAsync(filter, cancellationToken, RevisionColumns.Needed(indicator));
        return [.. rows.Select(row => RevisionColumns.Read(row, indicator)).OrderBy(revision => revision.Number)];
    }

    /// <summary>
    /// One try without a read, on what this process remembers: if the transaction goes through, that was what stood. Null when
    /// it does not, or when the answer would be another; that is never given on what may have changed since.
    /// </summary>
    private async Task<SubmitResult?> TryFromMemoryAsync(
        YearCache memory, SubmitCommand filing, string receiptId, Func<IReadOnlyList<Figure>, ValidationResult> check, CancellationToken cancellationToken) =>
        memory.State is var standing && standing.AreEnoughFor(filing)
            && Draft(filing, receiptId, check, standing) is { Draft: { } draft }
            && await CommitAsync(memory, draft, cancellationToken)
                ? new SubmitResult.Filed(draft.Receipt)
                : null;

    /// <summary>One try on what is read; null when another writer won.</summary>
    private async Task<SubmitResult?> TryFileAsync(
        YearCache memory, SubmitCommand filing, string receiptId, Func<IReadOnlyList<Figure>, ValidationResult> check, CancellationToken cancellationToken)
    {
        var (partition, department) = (filing.Partition, filing.Submission.Department);
        var receipt = table.FindRowAsync(partition, filing.ReceiptKey, cancellationToken);
        var newest = table.FindRowAsync(partition, RowKeys.Department(department), cancellationToken);
        await Task.WhenAll(receipt, newest);
        if (await receipt is { } answered)
            return Answer(filing, receiptId, ReceiptRow.Read(answered));

        var standing = await StandingAsync(memory, partition, department, (await newest)?.ETag, cancellationToken);
        var (draft, instead) = Draft(filing, receiptId, check, standing);
        if (draft is null)
            return instead;
        if (filing.DryRun)
            return new SubmitResult.ValidatedOnly(draft.Receipt);
        return await CommitAsync(memory, draft, cancellationToken) ? new SubmitResult.Filed(draft.Receipt) : null;
    }

    /// <summary>What is to be written, or the answer where nothing is.</summary>
    private static (SubmissionTransaction? Draft, SubmitResult? Instead) Draft(
        SubmitCommand filing, string receiptId, Func<IReadOnlyList<Figure>, ValidationResult> check, YearState standing)
    {
        var found = check(standing.For(filing.Submission));
        if (!found.Passes)
            return (null, new SubmitResult.Invalid(found));
        return Unmet(filing, standing) is { } unmet ? (null, unmet) : (SubmissionTransaction.Create(filing, receiptId, found.Warnings, standing), null);
    }

    // The department's row is read before the figures: a submission that falls between makes the transaction fail.
    private async Task<YearState> StandingAsync(
        YearCache memory, YearPartition partition, string department, ETag? tag, CancellationToken cancellationToken)
    {
        if (memory.State is var known && known.AreOf(department, tag))
            return known;
        var rows = await table.ReadRowsAsync(RowRange.Figures.In(partition), cancellationToken);
        return memory.Update(before => before.Read(department, tag, rows));
    }

    // A transaction whose answer was lost is sent again by the client library and then collides with its own rows:
    // the receipt that is found bears the number that this call made.
    private static SubmitResult Answer(SubmitCommand filing, string receiptId, ReceiptRow first) =>
        first.Receipt.Id == receiptId ? new SubmitResult.Filed(first.Receipt)
        : first.RequestHash == filing.RequestHash ? new SubmitResult.Duplicate(first.Receipt)
        : new SubmitResult.KeyReused();

    private static SubmitResult.PreconditionFailed? Unmet(SubmitCommand filing, YearState standing)
    {
        if (filing.Precondition is not { } holds)
            return null;
        return filing.Submission.Rows
            .Select(row => (row.Indicator, standing.Find(filing.Submission, row)?.Figure))
            .Where(row => !holds(row.Figure))
            .Select(row => new SubmitResult.PreconditionFailed(row.Indicator, row.Figure))
            .FirstOrDefault();
    }

    private async Task<bool> CommitAsync(YearCache memory, SubmissionTransaction draft, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await table.SubmitTransactionAsync(draft.Actions, cancellationToken);
            memory.Update(before => draft.After(before, answer.Value));
            return true;
        }
        catch (Exception failure)
        {
            // After a lost race another's figures stand, and after a lost answer nobody knows whose. Which of what is remembered was
            // wrong is not told: an indicator may even have come from another department.
            memory.Update(before => before.Invalidated());
            if (failure is RequestFailedException refused && IsLostRace(refused.ErrorCode))
                return false;
            throw;
        }
    }

    // A row that is not there any more: the storage was emptied or set back while this process remembered it.
    private static bool IsLostRace(TableErrorCode? code) =>
        code == TableErrorCode.EntityAlreadyExists || code == TableErrorCode.UpdateConditionNotSatisfied || code == TableErrorCode.ResourceNotFound;
}
