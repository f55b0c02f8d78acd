using Azure.Data.Tables;

namespace Luohu.Reporting.Benchmarks;

/// <summary>Holds the bare app to the rows of the measured one: as many of each kind, with the same columns of the same types.</summary>
internal static class SameRows
{
    /// <exception cref="InvalidOperationException">They differ: the bare app no longer does what the measured one does.</exception>
    public static async Task CheckAsync(TableClient store, int year)
    {
        var (ours, theirs) = (
            await ShapesAsync(store, $"{BenchmarkPlan.Region}-{year}"),
            await ShapesAsync(store, $"{BenchmarkPlan.Region}-{year}-bare")
        );
        var different = ours.Except(theirs)
            .Select(shape => "app: " + shape)
            .Concat(theirs.Except(ours).Select(shape => "bare app: " + shape))
            .ToList();
        if (different.Count > 0)
            throw new InvalidOperationException("The two apps write different rows: " + string.Join("; ", different));
    }

    private static async Task<IReadOnlySet<string>> ShapesAsync(TableClient store, string partition)
    {
        var rows = await store.QueryAsync<TableEntity>(row => row.PartitionKey == partition).ToListAsync();
        return rows.Select(row => $"{row.RowKey.Split(':')[0]} {Columns(row)}")
            .GroupBy(shape => shape)
            .Select(shape => $"{shape.Count()} × {shape.Key}")
            .ToHashSet();
    }

    private static string Columns(TableEntity row) =>
        string.Join(
            ' ',
            row.Where(column => column.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag"))
                .Select(column => $"{column.Key}:{column.Value.GetType().Name}")
                .Order(StringComparer.Ordinal)
        );
}
