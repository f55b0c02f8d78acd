using Azure.Data.Tables;

namespace Luohu.Storage.Tables;

/// <summary>All rows whose key begins with a prefix that ends in a colon: one contiguous range, so one read and no row beside it.</summary>
/// <param name="Prefix">Such as <c>figure:</c>.</param>
internal readonly record struct RowRange(string Prefix)
{
    /// <summary>The standing figures of a year.</summary>
    public static readonly RowRange Figures = new("figure:");

    /// <summary>The submissions of a year.</summary>
    public static readonly RowRange Receipts = new("receipt:");

    /// <summary>The bulletins of a year.</summary>
    public static readonly RowRange Bulletins = new("bulletin:");

    /// <summary>The openings of a year's closed periods.</summary>
    public static readonly RowRange Openings = new("opening:");

    /// <summary>The mails of a year's bulletins.</summary>
    public static readonly RowRange Deliveries = new("delivery:");

    /// <summary>The reminders of a year.</summary>
    public static readonly RowRange Reminders = new("reminder:");

    // The character after the colon.
    private string Below => Prefix[..^1] + ';';

    /// <summary>The filter for this range of one partition.</summary>
    public string In(YearPartition partition) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partition.ToString()} and RowKey ge {Prefix} and RowKey lt {Below}");

    /// <summary>The filter for this range of all the years of a region.</summary>
    public string InAllYearsOf(string region) =>
        TableClient.CreateQueryFilter(
            $"PartitionKey ge {First(region)} and PartitionKey le {Last(region)} and RowKey ge {Prefix} and RowKey lt {Below}"
        );

    private static string First(string region) => new YearPartition(region, 1).ToString();

    private static string Last(string region) => new YearPartition(region, 9999).ToString();
}
