using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Luohu.Domain;
using Luohu.Storage.Tables;

namespace Luohu.Storage.Drafts;

/// <summary>The drafts of departments: one for each and each month.</summary>
/// <param name="table">The storage's table, created at start by <see cref="StorageSchema"/>.</param>
public sealed class DraftStore(TableClient table)
{
    /// <summary>What a department has typed for a month.</summary>
    /// <exception cref="ArgumentException">The region or the department is no code.</exception>
    public async Task<StoredDraft> ReadAsync(string region, string department, Period period, CancellationToken cancellationToken) =>
        await table.FindRowAsync(new(region, period.Year), RowKeys.Draft(department, period), cancellationToken) is { } row
            ? DraftTableRow.Read(row)
            : StoredDraft.None;

    /// <summary>Puts <paramref name="draft"/> in the place of <paramref name="before"/>; one without rows leaves nothing.</summary>
    /// <returns>The draft as it stands then; null where another change came first, and nothing was written.</returns>
    /// <exception cref="ArgumentException">The region or the department is no code.</exception>
    public async Task<StoredDraft?> ReplaceAsync(
        string region,
        string department,
        Period period,
        StoredDraft before,
        Draft draft,
        CancellationToken cancellationToken
    )
    {
        var (partition, key) = (new YearPartition(region, period.Year), RowKeys.Draft(department, period));
        if (draft.Rows.IsEmpty && before.Tag is null)
            return StoredDraft.None;
        var version = Guid.NewGuid().ToString("N");
        try
        {
            if (draft.Rows.IsEmpty)
            {
                await table.DeleteEntityAsync(partition.ToString(), key, before.Tag!.Value, cancellationToken);
                return StoredDraft.None;
            }

            var row = DraftTableRow.Write(partition, key, draft, version);
            var answer = before.Tag is { } tag
                ? await table.UpdateEntityAsync(row, tag, TableUpdateMode.Replace, cancellationToken)
                : await table.AddEntityAsync(row, cancellationToken);
            return new(draft, version, answer.Headers.ETag);
        }
        catch (RequestFailedException failure) when (IsLostRace(failure.ErrorCode))
        {
            return null;
        }
    }

    private static bool IsLostRace(TableErrorCode? code) =>
        code == TableErrorCode.EntityAlreadyExists
        || code == TableErrorCode.UpdateConditionNotSatisfied
        || code == TableErrorCode.ResourceNotFound;
}
