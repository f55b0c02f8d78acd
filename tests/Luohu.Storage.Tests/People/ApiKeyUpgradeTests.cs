using Azure.Data.Tables;
using Luohu.Storage.People;
using Luohu.Tests;

namespace Luohu.Storage.Tests.People;

/// <summary>Keys that were issued before there were people.</summary>
public sealed class ApiKeyUpgradeTests(KeyTable table) : IClassFixture<KeyTable>, IAsyncLifetime
{
    private DateTimeOffset Now => table.Clock.Now;

    public async ValueTask InitializeAsync() => await table.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task UpgradedKey_OpensAsBefore_InTheRegionOfTheUpgrade()
    {
        var key = await IssueAsOnceAsync("财政局 陈", "finance", Role.Report);

        await table.Open().UpgradeAsync(default);

        var holder = (await table.Open().FindAsync(key, default))!;
        Assert.Equal(
            ("财政局 陈", "finance", Role.Report, false),
            (holder.Name, holder.Department, holder.RolesAt(Now), holder.Key.IsMachine)
        );
        Assert.Equal(("440303", "财政局 陈"), (holder.Person.Region, holder.Person.Name));
        Assert.Null(await table.Open("440304").FindAsync(key, default));
    }

    [Fact]
    public async Task KeysOfOneNameAndDepartment_AreOnePersons_AndNoneGainsARole()
    {
        var (reports, reads) = (await IssueAsOnceAsync("陈", "finance", Role.Report), await IssueAsOnceAsync("陈", "finance", Role.Read));
        var other = await IssueAsOnceAsync("陈", "housing", Role.Report);
        var revoked = await IssueAsOnceAsync("陈", "finance", Role.Admin, revoked: true);

        var store = table.Open();
        await store.UpgradeAsync(default);

        var (one, two, three) = (
            (await store.FindAsync(reports, default))!,
            (await store.FindAsync(reads, default))!,
            (await store.FindAsync(other, default))!
        );
        Assert.Equal(one.Person.Id, two.Person.Id);
        Assert.NotEqual(one.Person.Id, three.Person.Id);
        Assert.Equal((Role.Report, Role.Read), (one.RolesAt(Now), two.RolesAt(Now)));
        Assert.Equal(Role.Report | Role.Read, one.Person.RolesAt(Now));
        Assert.Null(await store.FindAsync(revoked, default));
        Assert.Equal(2, (await store.People.ListAsync(default)).Count);
    }

    [Fact]
    public async Task Upgrade_ChangesAndDeletesNothing_AndRunTwiceDoesWhatItDidOnce()
    {
        await IssueAsOnceAsync("陈", "finance", Role.Report);
        await IssueAsOnceAsync("领导", null, Role.Read | Role.Publish);
        var before = await ColumnsAsync();

        await table.Open().UpgradeAsync(default);
        var once = await ColumnsAsync();
        await table.Open().UpgradeAsync(default);

        Assert.Subset(once, before);
        Assert.Equal(once, await ColumnsAsync());
    }

    [Fact]
    public async Task KeyThatTheReleaseBeforeIssuesLater_BecomesTheRegionsWhereItIsUsedFirst()
    {
        var (here, there) = (table.Open(), table.Open("440304"));
        await here.UpgradeAsync(default);
        var key = await IssueAsOnceAsync("陈", "finance", Role.Report);

        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => table.Open().FindAsync(key, default)));

        Assert.All(found, holder => Assert.Equal(("陈", Role.Report), (holder!.Name, holder.RolesAt(Now))));
        Assert.Single(found.Select(holder => holder!.Person.Id).Distinct());
        Assert.Null(await there.FindAsync(key, default));
        Assert.Single(await here.People.ListAsync(default));
    }

    [Fact]
    public async Task WrongSecret_BindsNothing()
    {
        var key = await IssueAsOnceAsync("陈", "finance", Role.Report);

        Assert.Null(await table.Open("440304").FindAsync(key[..^1] + (key[^1] == 'A' ? 'B' : 'A'), default));

        Assert.NotNull(await table.Open().FindAsync(key, default));
    }

    private Task<string> IssueAsOnceAsync(string name, string? department, Role roles, bool revoked = false) =>
        EarlierLayout.IssueAsync(table.Table, name, department, (int)roles, Now, revoked ? Now : null);

    private async Task<HashSet<string>> ColumnsAsync() =>
        await table
            .Table.QueryAsync<TableEntity>()
            .Where(row => row.RowKey != "stamp")
            .SelectMany(row =>
                row.Where(column => column.Key is not ("Timestamp" or "odata.etag"))
                    .Select(column => $"{row.RowKey} {column.Key} {column.Value}")
                    .ToAsyncEnumerable()
            )
            .ToHashSetAsync();
}
