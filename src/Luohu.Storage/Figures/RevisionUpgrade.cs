using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Luohu.Domain.Figures;
using Luohu.Storage.Tables;

namespace Luohu.Storage.Figures;

/// <summary>
/// Puts the revisions that once stood in rows of their own, <c>revision:{indicator}:{month}:{number}</c>, into the rows of the receipts
/// that they came with. Columns are added to receipts; nothing is changed and nothing deleted, so a run that was stopped is taken
/// up by the next, and one too many does no harm.
/// </summary>
/// <param name="table">The storage's table.</param>
public sealed class RevisionUpgrade(TableClient table)
{
    // A receipt's columns may be 150 KB of the 4 MB that a transaction takes.
    private const int ReceiptsAtOnce = 20;

    /// <summary>Runs to the end.</summary>
    /// <returns>How many revisions stood in rows of their own.</returns>
    /// <exception cref="InvalidDataException">A revision names a receipt that is not there.</exception>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // One partition at a time in memory: the rows come by partition.
        var (all, revisions) = (0, new List<TableEntity>());
        await foreach (
            var row in table.QueryAsync<TableEntity>(
                "RowKey ge 'revision:' and RowKey lt 'revision;'",
                cancellationToken: cancellationToken
            )
        )
        {
            if (revisions is [var first, ..] && first.PartitionKey != row.PartitionKey)
            {
                await UpgradeAsync(revisions, cancellationToken);
                revisions = [];
            }

            revisions.Add(row);
            all++;
        }

        if (revisions.Count > 0)
            await UpgradeAsync(revisions, cancellationToken);
        return all;
    }

    private async Task UpgradeAsync(List<TableEntity> revisions, CancellationToken cancellationToken)
    {
        var partition = revisions[0].PartitionKey;
        var range = RowRange.Receipts.In(new(YearPartition.RegionOf(partition), YearPartition.YearOf(partition)));
        var receipts = (await table.ReadRowsAsync(range, cancellationToken)).ToDictionary(row => ReceiptRow.Read(row).Receipt.Id);
        var merges =
            from submission in revisions.GroupBy(row => row.GetString("Receipt"))
            let receipt = receipts.GetValueOrDefault(submission.Key)
                ?? throw new InvalidDataException(
                    $"The row {submission.First().RowKey} of {partition} names the receipt {submission.Key}, which is not there."
                )
            let columns = Columns(receipt, [.. submission])
            where !columns.Keys.All(receipt.ContainsKey)
            select new TableTransactionAction(TableTransactionActionType.UpdateMerge, columns, ETag.All);
        foreach (var some in merges.Chunk(ReceiptsAtOnce))
            await table.SubmitTransactionAsync(some, cancellationToken);
    }

    // The revisions of a submission are all of one month.
    private static TableEntity Columns(TableEntity receipt, IReadOnlyList<TableEntity> revisions) =>
        RevisionColumns.WriteReceipt(
            receipt,
            Number(revisions[0], part: 2),
            [.. revisions.Select(row => (RowKeys.PartsOf(row.RowKey)[1], RevisionOf(row)))]
        );

    private static Revision RevisionOf(TableEntity row) =>
        new(
            Number(row, part: 3),
            new FigureValue(DecimalText.Read(row.GetString("Level")), DecimalText.Read(row.GetString("Growth")), row.GetString("Stage")),
            row.GetString("Remark"),
            row.GetString("Reason"),
            row.GetString("By"),
            row.GetDateTimeOffset("At")!.Value,
            row.GetString("Receipt")
        );

    private static int Number(TableEntity row, int part) => int.Parse(RowKeys.PartsOf(row.RowKey)[part], CultureInfo.InvariantCulture);
}
