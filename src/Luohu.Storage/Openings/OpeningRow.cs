using System.Globalization;
using Azure.Data.Tables;
using Luohu.Domain;
using Luohu.Storage.Tables;

namespace Luohu.Storage.Openings;

/// <summary>An opening as a row: added, never changed or deleted. Department, month and moment are in the row key.</summary>
internal static class OpeningRow
{
    public static TableEntity Write(YearPartition partition, PeriodOpening opening) =>
        new(partition.ToString(), RowKeys.Opening(opening.Department, opening.Period, opening.At))
        {
            ["Until"] = opening.Until,
            ["Reason"] = opening.Reason,
            ["By"] = opening.By,
            ["Person"] = opening.Person,
        };

    public static PeriodOpening Read(TableEntity row)
    {
        var key = RowKeys.PartsOf(row.RowKey);
        return new PeriodOpening(
            key[1],
            new Period(YearPartition.YearOf(row.PartitionKey), int.Parse(key[2], CultureInfo.InvariantCulture)),
            row.GetDateTimeOffset("Until")!.Value,
            row.GetString("Reason"),
            row.GetString("By"),
            new DateTimeOffset(long.Parse(key[3], CultureInfo.InvariantCulture), TimeSpan.Zero),
            row.GetString("Person")
        );
    }
}
