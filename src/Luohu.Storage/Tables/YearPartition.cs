using System.Globalization;

namespace Luohu.Storage.Tables;

/// <summary>
/// The partition that holds one region's rows of one year, written <c>440303-2021</c>: the unit of a transaction and of
/// a range read. Regions and years spread over partitions, which is how the storage grows.
/// </summary>
/// <param name="Region">The administrative division code of GB/T 2260: ASCII letters and digits.</param>
/// <param name="Year">The plan's year, 1 to 9999.</param>
/// <exception cref="ArgumentException">The region has other characters.</exception>
public sealed record YearPartition(string Region, int Year)
{
    /// <summary>The administrative division code: ASCII letters and digits.</summary>
    public string Region { get; } =
        Region.Length > 0 && Region.All(char.IsAsciiLetterOrDigit)
            ? Region
            : throw new ArgumentException($"'{Region}' is not a region's code.", nameof(Region));

    /// <summary>The partition key.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Region}-{Year:D4}");

    /// <summary>The region of a partition key.</summary>
    internal static string RegionOf(string partitionKey) => partitionKey[..partitionKey.LastIndexOf('-')];

    /// <summary>The year of a partition key.</summary>
    internal static int YearOf(string partitionKey) =>
        int.Parse(partitionKey.AsSpan(partitionKey.LastIndexOf('-') + 1), CultureInfo.InvariantCulture);
}
