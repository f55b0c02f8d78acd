using System.Security.Cryptography;
using System.Text.Json;

namespace Luohu.Domain.Snapshots;

/// <summary>
/// Writes snapshots as canonical JSON and reads them back. Format 0 says neither its format nor the program's version: it is what
/// was archived before there was a number; since format 2 a figure may say why it has no value. A snapshot of any format, read and written, gives the bytes that were archived.
/// </summary>
public static class SnapshotJson
{
    /// <summary>The format of new snapshots, and the newest that can be read.</summary>
    public const int NewestFormat = 2;

    /// <summary>
    /// The canonical JSON: UTF-8, no white space, properties in declared order, null left out (but for the base), decimals
    /// without trailing zeros, Chinese unescaped. The same snapshot gives the same bytes.
    /// </summary>
    public static byte[] Write(Snapshot snapshot) => JsonSerializer.SerializeToUtf8Bytes(snapshot, PlanJson.Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="SnapshotFormatException">It has a format that a later version of this program wrote.</exception>
    /// <exception cref="JsonException">The text is not a snapshot.</exception>
    public static Snapshot Read(ReadOnlySpan<byte> json)
    {
        // First of all, for of a later format nothing else is known.
        if (FormatOf(json) is var format && format > NewestFormat)
            throw new SnapshotFormatException(format);
        try
        {
            var snapshot =
                JsonSerializer.Deserialize<Snapshot>(json, PlanJson.Options)
                ?? throw new JsonException("The file holds null, not a snapshot.");
            return snapshot is { Format: 0, ProgramVersion: null } or { Format: > 0 and <= NewestFormat, ProgramVersion: not null }
                ? snapshot
                : throw new JsonException("A snapshot has a format and a program's version, or neither.");
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            // A value without a measure, a target without a type.
            throw new JsonException(fault.Message, fault);
        }
    }

    // The number that stands at the document's own level; 0 where there is none or something else.
    private static long FormatOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName } && reader.ValueTextEquals("format"u8))
                return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var format) ? format : 0;
        }

        return 0;
    }

    /// <summary>The SHA-256 of a snapshot's JSON in 64 lower-case hex digits.</summary>
    public static string ComputeDigest(ReadOnlySpan<byte> json) => Convert.ToHexStringLower(SHA256.HashData(json));
}
