using System.Text.Json;

namespace Luohu.Domain.Snapshots;

/// <summary>A snapshot of a format that this program does not know, written by a later version of it.</summary>
/// <param name="format">The format that the snapshot names.</param>
public sealed class SnapshotFormatException(long format)
    : JsonException(
        $"The snapshot has format {format}, and this program reads formats 0 to {SnapshotJson.NewestFormat}: use a later version of it."
    );
