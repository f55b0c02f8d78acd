using System.Text.Json;
using Azure.Data.Tables;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Submissions;

namespace Luohu.Storage.Figures;

/// <summary>A submission as a row: the answer given to one Idempotency-Key of a department, and the revisions it made.</summary>
/// <remarks>What became of remarks has a column of its own: the release before refuses an answer with a property that it does not know.</remarks>
/// <param name="RequestHash">The hash of the request that was answered.</param>
/// <param name="Receipt">The answer that was given.</param>
internal sealed record ReceiptRow(string RequestHash, Receipt Receipt)
{
    // A text property takes 32 Ki characters; a receipt with a warning for every figure may need more.
    private const int MaxText = 32 * 1024;

    public static TableEntity Write(SubmitCommand filing, Receipt receipt, IEnumerable<(string Indicator, Revision Revision)> revisions)
    {
        var row = new TableEntity(filing.Partition.ToString(), filing.ReceiptKey) { ["RequestHash"] = filing.RequestHash };
        RevisionColumns.Write(row, filing, receipt.Id, revisions);
        var remarks = receipt.Figures.Where(line => line.Remark is not null).ToDictionary(line => line.Indicator, line => line.Remark);
        row["Remarks"] = remarks.Count > 0 ? JsonSerializer.Serialize(remarks, PlanJson.Options) : null;
        var answer = receipt with { Figures = [.. receipt.Figures.Select(line => line with { Remark = null })] };
        foreach (var (n, part) in JsonSerializer.Serialize(answer, PlanJson.Options).Chunk(MaxText).Index())
            row[$"Answer{n}"] = new string(part);
        return row;
    }

    public static ReceiptRow Read(TableEntity row)
    {
        var parts = Enumerable.Range(0, row.Count).Select(n => row.GetString($"Answer{n}")).TakeWhile(part => part is not null);
        var answer = JsonSerializer.Deserialize<Receipt>(string.Concat(parts), PlanJson.Options)!;
        var remarks = row.GetString("Remarks") is { } told
            ? JsonSerializer.Deserialize<Dictionary<string, RemarkOutcome>>(told, PlanJson.Options)!
            : [];
        return new ReceiptRow(
            row.GetString("RequestHash"),
            answer with
            {
                Figures =
                [
                    .. answer.Figures.Select(line =>
                        remarks.TryGetValue(line.Indicator, out var remark) ? line with { Remark = remark } : line
                    ),
                ],
            }
        );
    }
}
