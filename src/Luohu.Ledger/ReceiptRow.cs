using System.Text.Json;
using Azure.Data.Tables;
using Luohu.Plan;

namespace Luohu.Ledger;

/// <summary>A submission as a row: the answer given to one Idempotency-Key of a department, and the revisions it made.</summary>
/// <param name="RequestHash">The hash of the request that was answered.</param>
/// <param name="Receipt">The answer that was given.</param>
internal sealed record ReceiptRow(string RequestHash, Receipt Receipt)
{
    // A text property takes 32 Ki characters; a receipt with a warning for every figure may need more.
    private const int MaxText = 32 * 1024;

    public static TableEntity Write(Filing filing, Receipt receipt, IEnumerable<(string Indicator, Revision Revision)> revisions)
    {
        var row = new TableEntity(filing.Partition.ToString(), filing.ReceiptKey)
        {
            ["RequestHash"] = filing.RequestHash,
        };
        RevisionColumns.Write(row, filing, receipt.Id, revisions);
        foreach (var (n, part) in JsonSerializer.Serialize(receipt, PlanJson.Options).Chunk(MaxText).Index())
            row[$"Answer{n}"] = new string(part);
        return row;
    }

    public static ReceiptRow Read(TableEntity row)
    {
        var parts = Enumerable.Range(0, row.Count).Select(n => row.GetString($"Answer{n}")).TakeWhile(part => part is not null);
        return new ReceiptRow(row.GetString("RequestHash"), JsonSerializer.Deserialize<Receipt>(string.Concat(parts), PlanJson.Options)!);
    }
}
