using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Storage.Tables;

namespace Luohu.Storage.Figures;

/// <summary>
/// The revisions that a submission made, in the row of its receipt: a property for each figure; who, when and of which month are
/// the same for all of them and stand once. Added, never changed or deleted.
/// </summary>
internal static class RevisionColumns
{
    /// <param name="row">The receipt's row.</param>
    /// <param name="filing">The submission.</param>
    /// <param name="receipt">The number of its receipt.</param>
    /// <param name="revisions">What it changed, by indicator; none where all stood so already.</param>
    public static void Write(
        TableEntity row,
        SubmitCommand filing,
        string receipt,
        IEnumerable<(string Indicator, Revision Revision)> revisions
    )
    {
        row["Month"] = filing.Submission.Period.Month;
        row["By"] = filing.By;
        row["Person"] = filing.Person;
        row["At"] = filing.At.ToUniversalTime();
        row["Receipt"] = receipt;
        foreach (var (indicator, (number, value, remark, reason, _, _, _, _)) in revisions)
            row[ColumnOf(indicator)] = Text(number, value, remark, reason);
    }

    /// <summary>The columns of revisions that stood in rows of their own, to be merged into the receipt that they came with.</summary>
    /// <param name="receipt">The receipt's row.</param>
    /// <param name="month">The month reported for, 1 to 12.</param>
    /// <param name="revisions">The revisions of the submission, at least one, by indicator.</param>
    public static TableEntity WriteReceipt(TableEntity receipt, int month, IReadOnlyList<(string Indicator, Revision Revision)> revisions)
    {
        var first = revisions[0].Revision;
        var row = new TableEntity(receipt.PartitionKey, receipt.RowKey)
        {
            ["Month"] = month,
            ["By"] = first.By,
            ["At"] = first.At,
            ["Receipt"] = first.Receipt,
        };
        foreach (var (indicator, (number, value, remark, reason, _, _, _, _)) in revisions)
            row[ColumnOf(indicator)] = Text(number, value, remark, reason);
        return row;
    }

    /// <summary>What <see cref="Read"/> needs of a row.</summary>
    public static IEnumerable<string> Needed(string indicator) => Needed([indicator]);

    /// <summary>What <see cref="Read"/> needs of a row for any of <paramref name="indicators"/>.</summary>
    public static IEnumerable<string> Needed(IEnumerable<string> indicators) =>
        indicators.Select(ColumnOf).Concat(["By", "At", "Receipt", "Person"]);

    /// <summary>Whether a row has a revision of <paramref name="indicator"/>.</summary>
    public static bool Has(TableEntity row, string indicator) => row.GetString(ColumnOf(indicator)) is { Length: > 0 };

    /// <summary>The filter for the receipts with a revision of <paramref name="indicator"/>, whichever department filed it.</summary>
    public static string RowsOf(YearPartition partition, string indicator) =>
        $"{RowRange.Receipts.In(partition)} and {ColumnOf(indicator)} gt ''";

    /// <summary>The filter for the receipts of a month, whichever department filed it.</summary>
    public static string RowsOf(YearPartition partition, Period period) =>
        FormattableString.Invariant($"{RowRange.Receipts.In(partition)} and Month eq {period.Month}");

    /// <summary>The revision of <paramref name="indicator"/> in a row that <see cref="Rows"/> has found.</summary>
    public static Revision Read(TableEntity row, string indicator)
    {
        var (number, value, remark, reason) = JsonSerializer.Deserialize<Change>(row.GetString(ColumnOf(indicator)), PlanJson.Options)!;
        return new Revision(
            number,
            value,
            remark,
            reason,
            row.GetString("By"),
            row.GetDateTimeOffset("At")!.Value,
            row.GetString("Receipt"),
            row.GetString("Person")
        );
    }

    /// <summary>The filter for the receipts with a revision of <paramref name="indicator"/> for a month, whichever department filed it.</summary>
    public static string Rows(string indicator, YearPartition partition, Period period) =>
        FormattableString.Invariant($"{RowRange.Receipts.In(partition)} and Month eq {period.Month} and {ColumnOf(indicator)} gt ''");

    private static string Text(int number, FigureValue value, string? remark, string? reason) =>
        JsonSerializer.Serialize(new Change(number, value, remark, reason), PlanJson.Options);

    // A property's name takes no hyphen, and a code has no underscore.
    private static string ColumnOf(string indicator) => "Of_" + RowKeys.Code(indicator).Replace('-', '_');

    private sealed record Change(
        [property: JsonPropertyName("number")] int Number,
        [property: JsonPropertyName("reading")] FigureValue Value,
        [property: JsonPropertyName("remark")] string? Remark = null,
        [property: JsonPropertyName("reason")] string? Reason = null
    );
}
