using Azure.Data.Tables;

namespace Luohu.Storage.People;

/// <summary>
/// A key as a row: its id is the row key. The release before people knows name, department and roles alone, and goes by what they
/// were when the key was issued.
/// </summary>
internal static class ApiKeyRow
{
    /// <summary>All keys stand in one partition: they are few.</summary>
    public const string Partition = "key";

    /// <param name="key">The key.</param>
    /// <param name="roles">What it allows as it is issued.</param>
    public static TableEntity Write(ApiKeyEntity key, Role roles) =>
        new(Partition, key.Id)
        {
            ["Hash"] = key.Hash,
            ["Name"] = key.Name,
            ["Department"] = key.Department,
            ["Roles"] = (int)roles,
            ["Limit"] = (int?)key.Limit,
            ["Machine"] = key.IsMachine,
            ["Region"] = key.Owner?.Region,
            ["Person"] = key.Owner?.Person,
            ["IssuedAt"] = key.IssuedAt,
            ["LastUsedAt"] = key.LastUsedAt,
            ["RevokedAt"] = key.RevokedAt,
        };

    public static ApiKeyEntity Read(TableEntity row)
    {
        var owner = row.GetString("Person") is { } person ? new ApiKeyOwner(row.GetString("Region"), person) : null;
        return new ApiKeyEntity(
            row.RowKey,
            row.GetString("Hash"),
            row.GetString("Name"),
            row.GetString("Department"),
            (Role?)(owner is null ? row.GetInt32("Roles") : row.GetInt32("Limit")),
            row.GetBoolean("Machine") ?? false,
            owner,
            row.GetDateTimeOffset("IssuedAt")!.Value,
            row.GetDateTimeOffset("LastUsedAt"),
            row.GetDateTimeOffset("RevokedAt")
        );
    }

    // Columns to be merged, and no more of them than change: a use and a revocation at the same time must not undo each other.
    public static TableEntity Used(string id, DateTimeOffset at) => new(Partition, id) { ["LastUsedAt"] = at };

    public static TableEntity Revoked(string id, DateTimeOffset at) => new(Partition, id) { ["RevokedAt"] = at };

    public static TableEntity Owned(ApiKeyEntity key, ApiKeyOwner owner) =>
        new(Partition, key.Id)
        {
            ["Limit"] = (int?)key.Limit,
            ["Region"] = owner.Region,
            ["Person"] = owner.Person,
        };
}
