using LuohuFunctions.Access;

namespace LuohuFunctions.Tests.Access;

/// <summary>The columns of a key's row outlive the code: none is ever renamed or given another meaning.</summary>
public sealed class KeyRowTests
{
    private static readonly DateTimeOffset At = new(2021, 6, 7, 1, 0, 0, TimeSpan.Zero);

    private static readonly KeyEntry Key = new(
        "0123456789ab", new string('f', 64), "统计局一号密钥", "statistics", Role.Report | Role.Read | Role.Publish | Role.Admin, At, At.AddDays(1), At.AddDays(2));

    [Fact]
    public void Columns_AreThese()
    {
        var row = KeyRow.Write(Key);

        Assert.Equal(("key", "0123456789ab"), (row.PartitionKey, row.RowKey));
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["PartitionKey"] = "key",
                ["RowKey"] = "0123456789ab",
                ["Hash"] = new string('f', 64),
                ["Name"] = "统计局一号密钥",
                ["Department"] = "statistics",
                ["Roles"] = 15,
                ["IssuedAt"] = At,
                ["LastUsedAt"] = At.AddDays(1),
                ["RevokedAt"] = At.AddDays(2),
            }.OrderBy(column => column.Key),
            row.OrderBy(column => column.Key).Select(column => KeyValuePair.Create(column.Key, (object?)column.Value)));
    }

    [Theory]
    [InlineData(Role.Report, 1)]
    [InlineData(Role.Read, 2)]
    [InlineData(Role.Publish, 4)]
    [InlineData(Role.Admin, 8)]
    public void Role_IsStoredAs(Role role, int stored) => Assert.Equal(stored, KeyRow.Write(Key with { Roles = role })["Roles"]);

    [Fact]
    public void Row_IsReadBack() => Assert.Equal(Key, KeyRow.Read(KeyRow.Write(Key)));
}
