using Azure.Data.Tables;
using Luohu.Storage.People;

namespace Luohu.Storage.Tests.People;

/// <summary>The columns of keys and people outlive the code: none is ever renamed or given another meaning or type.</summary>
public sealed class ApiKeyRowTests
{
    private static readonly DateTimeOffset At = new(2021, 6, 7, 1, 0, 0, TimeSpan.Zero);

    private static readonly ApiKeyEntity Key = new(
        "0123456789ab",
        new string('f', 64),
        "统计局报送脚本",
        "statistics",
        Role.Report,
        IsMachine: true,
        new("440303", "ba9876543210"),
        At,
        At.AddDays(1),
        At.AddDays(2)
    );

    private static readonly Person Somebody = new(
        "ba9876543210",
        "440303",
        "张三",
        "statistics",
        [new("report", new(2021, 1, 1), new(2021, 12, 31)), new("read"), new("a-role-of-later")],
        [new("0123456789ab", new(2021, 7, 1), new(2021, 7, 15))],
        [new("https://login.example.invalid/v2.0", "5f0c9a3e")],
        At,
        At.AddDays(3)
    );

    [Fact]
    public void ColumnsOfAKey_AreThese() =>
        Assert.Equal(
            Columns(
                ("PartitionKey", "key"),
                ("RowKey", "0123456789ab"),
                ("Hash", new string('f', 64)),
                ("Name", "统计局报送脚本"),
                ("Department", "statistics"),
                ("Roles", 15),
                ("Limit", 1),
                ("Machine", true),
                ("Region", "440303"),
                ("Person", "ba9876543210"),
                ("IssuedAt", At),
                ("LastUsedAt", At.AddDays(1)),
                ("RevokedAt", At.AddDays(2))
            ),
            Columns(ApiKeyRow.Write(Key, Role.Report | Role.Read | Role.Publish | Role.Admin))
        );

    [Fact]
    public void ColumnsOfAPerson_AreThese() =>
        Assert.Equal(
            Columns(
                ("PartitionKey", "key"),
                ("RowKey", "person:ba9876543210"),
                ("Region", "440303"),
                ("Name", "张三"),
                ("Department", "statistics"),
                (
                    "RoleTerms",
                    """[{"role":"report","from":"2021-01-01","until":"2021-12-31"},{"role":"read"},{"role":"a-role-of-later"}]"""
                ),
                ("Deputies", """[{"person":"0123456789ab","from":"2021-07-01","until":"2021-07-15"}]"""),
                ("Subjects", """[{"issuer":"https://login.example.invalid/v2.0","subject":"5f0c9a3e"}]"""),
                ("AddedAt", At),
                ("DisabledAt", At.AddDays(3))
            ),
            Columns(PersonRow.Write(Somebody))
        );

    [Theory]
    [InlineData(Role.Report, 1, "report")]
    [InlineData(Role.Read, 2, "read")]
    [InlineData(Role.Publish, 4, "publish")]
    [InlineData(Role.Admin, 8, "admin")]
    public void Role_IsStoredAs(Role role, int number, string name)
    {
        Assert.Equal(number, ApiKeyRow.Write(Key, role)["Roles"]);
        Assert.Equal([name], RoleName.NamesOf(role));
        Assert.Equal(role, RoleName.Read(name));
    }

    [Fact]
    public void Rows_AreReadBack()
    {
        Assert.Equal(Key, ApiKeyRow.Read(ApiKeyRow.Write(Key, Role.Report)));
        Assert.Equal(Columns(PersonRow.Write(Somebody)), Columns(PersonRow.Write(PersonRow.Read(PersonRow.Write(Somebody)))));
    }

    [Fact]
    public void WhatALaterReleaseKnowsOfAPerson_StaysWhenThisOneChangesThePerson()
    {
        var row = PersonRow.Write(Somebody);
        row["OfLater"] = 7;

        PersonRow.Change(row, PersonRow.Read(row) with { Name = "张三丰" });

        Assert.Equal(7, row["OfLater"]);
        Assert.Contains("a-role-of-later", row.GetString("RoleTerms"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Columns(params (string Name, object Value)[] columns) =>
        columns.Select(column => $"{column.Name} {column.Value}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Columns(TableEntity row) => Columns([.. row.Select(column => (column.Key, column.Value))]);
}
