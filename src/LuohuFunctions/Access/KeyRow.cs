using Azure.Data.Tables;

namespace LuohuFunctions.Access;

/// <summary>A key as a row: its id is the row key.</summary>
internal static class KeyRow
{
    /// <summary>All keys stand in one partition: they are few.</summary>
    public const string Partition = "key";

    public static TableEntity Write(KeyEntry key) => new(Partition, key.Id)
    {
        ["Hash"] = key.Hash,
        ["Name"] = key.Name,
        ["Department"] = key.Department,
        ["Roles"] = (int)key.Roles,
        ["IssuedAt"] = key.IssuedAt,
        ["LastUsedAt"] = key.LastUsedAt,
        ["RevokedAt"] = key.RevokedAt,
    };

    public static KeyEntry Read(TableEntity row) => new(
        row.RowKey,
        row.GetString("Hash"),
        row.GetString("Name"),
        row.GetString("Department"),
        (Role)row.GetInt32("Roles")!.Value,
        row.GetDateTimeOffset("IssuedAt")!.Value,
        row.GetDateTimeOffset("LastUsedAt"),
        row.GetDateTimeOffset("RevokedAt"));

    // One column alone, to be merged: a use and a revocation at the same time must not undo each other.
    public static TableEntity Used(string id, DateTimeOffset at) => new(Partition, id) { ["LastUsedAt"] = at };

    public static TableEntity Revoked(string id, DateTimeOffset at) => new(Partition, id) { ["RevokedAt"] = at };
}
