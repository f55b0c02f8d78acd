using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Azure.Data.Tables;
using Luohu.Domain;

namespace Luohu.Storage.Log;

/// <summary>
/// An entry as a row of the storage's table, in a partition of its region and month. The row key counts time backwards, so that the newest
/// comes first. Added, never changed or deleted.
/// </summary>
internal static class LogRow
{
    public static TableEntity Write(string region, LogEntry entry) =>
        new(PartitionOf(region, entry.At), $"{Backwards(entry.At)}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}")
        {
            ["At"] = entry.At.ToUniversalTime(),
            ["Kind"] = WordOf(entry.Kind),
            ["Person"] = entry.Person,
            ["Name"] = entry.Name,
            ["Address"] = entry.Address,
            ["Text"] = entry.Text,
        };

    public static LogEntry Read(TableEntity row) =>
        new(
            row.GetDateTimeOffset("At")!.Value,
            JsonSerializer.Deserialize<LogKind>($"\"{row.GetString("Kind")}\"", PlanJson.Options),
            row.GetString("Person"),
            row.GetString("Name"),
            row.GetString("Address"),
            row.GetString("Text")
        );

    /// <summary>The partition of a month: no region's year, whose name begins with a figure.</summary>
    public static string PartitionOf(string region, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"log-{region}-{at.UtcDateTime:yyyyMM}");

    /// <summary>The beginning of the row keys of an instant.</summary>
    public static string Backwards(DateTimeOffset at) =>
        (DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>The stored word of a kind.</summary>
    public static string WordOf(LogKind kind) => JsonSerializer.Serialize(kind, PlanJson.Options).Trim('"');
}
