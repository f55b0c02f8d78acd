using System.Globalization;
using Azure.Data.Tables;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Storage.Tables;

namespace Luohu.Storage.Figures;

/// <summary>
/// A figure as it stands, as a row: indicator and month are in the row key, the year in the partition key. What the figure does
/// not have is written as empty text, so that a row merged into the one before leaves nothing of it.
/// </summary>
internal static class FigureRow
{
    public static TableEntity Write(YearPartition partition, Figure figure) =>
        new(partition.ToString(), RowKeys.Figure(figure.Indicator, figure.Period))
        {
            ["Level"] = DecimalText.Write(figure.Value.Level) ?? "",
            ["Growth"] = DecimalText.Write(figure.Value.Growth) ?? "",
            ["Stage"] = figure.Value.Stage ?? "",
            ["NoData"] = figure.Value.NoData ?? "",
            ["Revision"] = figure.Revision,
            ["Department"] = figure.Department,
            ["FirstFiledAt"] = figure.FirstFiledAt,
            ["FiledAt"] = figure.FiledAt,
            ["Remark"] = figure.Remark ?? "",
            ["Reason"] = figure.Reason ?? "",
        };

    public static Figure Read(TableEntity row)
    {
        var key = RowKeys.PartsOf(row.RowKey);
        return new Figure(
            key[1],
            new Period(YearPartition.YearOf(row.PartitionKey), int.Parse(key[2], CultureInfo.InvariantCulture)),
            new FigureValue(DecimalText.Read(Text("Level")), DecimalText.Read(Text("Growth")), Text("Stage"), Text("NoData")),
            row.GetInt32("Revision")!.Value,
            row.GetString("Department"),
            row.GetDateTimeOffset("FirstFiledAt")!.Value,
            row.GetDateTimeOffset("FiledAt")!.Value,
            Text("Remark"),
            Text("Reason")
        );

        string? Text(string name) => row.GetString(name) is { Length: > 0 } text ? text : null;
    }
}
