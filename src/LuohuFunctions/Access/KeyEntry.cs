using Azure;
using Azure.Data.Tables;

namespace LuohuFunctions.Access;

/// <summary>A key as the store keeps it. The row key is its id.</summary>
public sealed class KeyEntry : ITableEntity
{
    /// <summary>All keys stand in one partition: they are few.</summary>
    public const string Partition = "key";

    /// <inheritdoc/>
    public string PartitionKey { get; set; } = Partition;

    /// <inheritdoc/>
    public string RowKey { get; set; } = "";

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp { get; set; }

    /// <inheritdoc/>
    public ETag ETag { get; set; }

    /// <summary>The SHA-256 of the secret, 64 lower-case hex digits.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Whom or what the key is for.</summary>
    public string Name { get; set; } = "";

    /// <summary>The department's code; null for a key of none.</summary>
    public string? Department { get; set; }

    /// <summary>The <see cref="Role"/> flags as a number.</summary>
    public int Roles { get; set; }

    /// <summary>When it was issued.</summary>
    public DateTimeOffset IssuedAt { get; set; }

    /// <summary>When it was last used, to the minute; null while it never was.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>When it was revoked; null while it is good.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}
