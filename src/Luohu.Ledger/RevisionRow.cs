using System.Globalization;
using Azure.Data.Tables;
using Luohu.Plan;

namespace Luohu.Ledger;

/// <summary>One reported value as a row: added, never changed or deleted. The number is in the row key.</summary>
internal static class RevisionRow
{
    public static TableEntity Write(LedgerPartition partition, string indicator, Period period, Revision revision) =>
        new(partition.ToString(), RowKeys.Revision(indicator, period, revision.Number))
        {
            ["Level"] = DecimalText.Write(revision.Reading.Level),
            ["Growth"] = DecimalText.Write(revision.Reading.Growth),
            ["Stage"] = revision.Reading.Stage,
            ["Remark"] = revision.Remark,
            ["Reason"] = revision.Reason,
            ["By"] = revision.By,
            ["At"] = revision.At,
            ["Receipt"] = revision.Receipt,
        };

    public static Revision Read(TableEntity row) => new(
        int.Parse(RowKeys.PartsOf(row.RowKey)[3], CultureInfo.InvariantCulture),
        FigureRow.ReadingOf(row),
        row.GetString("Remark"),
        row.GetString("Reason"),
        row.GetString("By"),
        row.GetDateTimeOffset("At")!.Value,
        row.GetString("Receipt"));
}
