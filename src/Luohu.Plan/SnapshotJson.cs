using System.Security.Cryptography;
using System.Text.Json;

namespace Luohu.Plan;

/// <summary>Writes snapshots as canonical JSON and reads them back.</summary>
public static class SnapshotJson
{
    /// <summary>
    /// The canonical JSON: UTF-8, no white space, properties in declared order, null left out (but for the base), decimals
    /// without trailing zeros, Chinese unescaped. The same snapshot gives the same bytes.
    /// </summary>
    public static byte[] Write(Snapshot snapshot) => JsonSerializer.SerializeToUtf8Bytes(snapshot, PlanJson.Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a snapshot.</exception>
    public static Snapshot Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<Snapshot>(json, PlanJson.Options) ?? throw new JsonException("The file holds null, not a snapshot.");
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            // A reading without a measure, a target without a type.
            throw new JsonException(fault.Message, fault);
        }
    }

    /// <summary>The SHA-256 of a snapshot's JSON in 64 lower-case hex digits.</summary>
    public static string DigestOf(ReadOnlySpan<byte> json) => Convert.ToHexStringLower(SHA256.HashData(json));
}
