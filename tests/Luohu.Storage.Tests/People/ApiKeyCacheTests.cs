using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Luohu.Azurite;
using Luohu.Storage.People;
using Luohu.Tests;

namespace Luohu.Storage.Tests.People;

/// <summary>Keys that are looked for at the same time.</summary>
public sealed class ApiKeyCacheTests : IAsyncLifetime
{
    private readonly SettableClock clock = new(new DateTimeOffset(2021, 6, 7, 1, 0, 0, TimeSpan.Zero));
    private AzuriteServer? azurite;
    private TableProxy? proxy;
    private ApiKeyStore? keys;

    private ApiKeyStore Keys => keys!;

    private TableProxy Proxy => proxy!;

    private TableClient Table => new(azurite!.ConnectionString, ApiKeyStore.TableName);

    public async ValueTask InitializeAsync()
    {
        azurite = await AzuriteServer.StartAsync();
        proxy = await TableProxy.StartAsync();
        var options = new TableClientOptions
        {
            Retry =
            {
                MaxRetries = 0,
                NetworkTimeout = TimeSpan.FromMinutes(5),
                Mode = RetryMode.Fixed,
            },
        };
        keys = new(new TableClient(proxy.StandBefore(azurite.ConnectionString), ApiKeyStore.TableName, options), clock, "440303");
        await keys.CreateAsync(default);
    }

    public async ValueTask DisposeAsync()
    {
        await Proxy.DisposeAsync();
        await azurite!.DisposeAsync();
    }

    [Fact]
    public async Task KeysThatComeDuringARead_AreReadTogether_AndEachCallGetsItsOwn()
    {
        var issued = new List<string>();
        for (var n = 0; n < 20; n++)
            issued.Add(await Keys.IssueAsync($"key {n}", $"department-{n}", Role.Report, default));
        var before = Proxy.Asked;
        var silence = new TaskCompletionSource();
        Proxy.Silence = silence.Task;

        var first = Keys.FindAsync(issued[0], default);
        while (Proxy.Asked == before)
            await Task.Delay(5);
        var others = issued
            .Select(key => Keys.FindAsync(key, default))
            .Append(Keys.FindAsync($"luohu_000000000000_{new string('A', 43)}", default))
            .ToList();
        silence.SetResult();

        Assert.Equal("key 0", (await first)!.Name);
        var found = await Task.WhenAll(others);
        Assert.Equal(
            Enumerable.Range(0, 20).Select(n => ($"key {n}", $"department-{n}")),
            found[..20].Select(key => (key!.Name, key.Department!))
        );
        Assert.Null(found[20]);

        // The stamp and the rows for the first, the stamp again for all others.
        Assert.Equal(3, Proxy.Asked - before);
    }

    [Fact]
    public async Task LaterCall_AsksOnce_ForAnyKey()
    {
        var (one, other) = (
            await Keys.IssueAsync("one", "statistics", Role.Report, default),
            await Keys.IssueAsync("other", "housing", Role.Report, default)
        );
        await Keys.FindAsync(one, default);
        var before = Proxy.Asked;

        Assert.Equal("other", (await Keys.FindAsync(other, default))!.Name);
        Assert.Equal(1, Proxy.Asked - before);
    }

    [Fact]
    public async Task WhatAnotherProcessIssuesOrRevokes_HoldsAtOnce()
    {
        var elsewhere = new ApiKeyStore(Table, clock, "440303");
        var old = await elsewhere.IssueAsync("old", "statistics", Role.Report, default);
        Assert.NotNull(await Keys.FindAsync(old, default));

        var fresh = await elsewhere.IssueAsync("fresh", "statistics", Role.Report, default);
        Assert.NotNull(await Keys.FindAsync(fresh, default));
        await elsewhere.RevokeAsync(old.Split('_')[1], default);
        Assert.Null(await Keys.FindAsync(old, default));
        Assert.NotNull(await Keys.FindAsync(fresh, default));
    }

    [Fact]
    public async Task TableThatWasEmptied_OpensToNobody()
    {
        var key = await Keys.IssueAsync("one", "statistics", Role.Report, default);
        Assert.NotNull(await Keys.FindAsync(key, default));
        await foreach (var row in Table.QueryAsync<TableEntity>())
            await Table.DeleteEntityAsync(row);

        Assert.Null(await Keys.FindAsync(key, default));
    }

    [Fact]
    public async Task KeyThatIsDeletedByHand_IsRefusedAfterAMinute()
    {
        var key = await Keys.IssueAsync("one", "statistics", Role.Report, default);
        Assert.NotNull(await Keys.FindAsync(key, default));
        await Table.DeleteEntityAsync(ApiKeyRow.Partition, key.Split('_')[1]);
        clock.Now += TimeSpan.FromMinutes(1);

        Assert.Null(await Keys.FindAsync(key, default));
    }

    [Fact]
    public async Task List_HoldsKeysAlone()
    {
        await Keys.IssueAsync("one", "statistics", Role.Report, default);

        Assert.Equal(["one"], (await Keys.ListAsync(default)).Select(key => key.Name));
    }

    [Fact]
    public async Task RevokedKey_IsRefusedToWhoeverComesThen_ThoughAReadIsUnderWay()
    {
        var other = await Keys.IssueAsync("other", "housing", Role.Report, default);
        for (var round = 0; round < 20; round++)
        {
            var key = await Keys.IssueAsync("one", "statistics", Role.Report, default);
            var revoked = false;
            var callers = Enumerable
                .Range(0, 4)
                .Select(async n =>
                {
                    for (var call = 0; call < 12; call++)
                    {
                        var came = Volatile.Read(ref revoked);
                        var found = await Keys.FindAsync(n % 2 == 0 ? key : other, default);
                        if (n % 2 == 0 && came)
                            Assert.Null(found);
                    }
                })
                .ToList();
            await Keys.RevokeAsync(key.Split('_')[1], default);
            Volatile.Write(ref revoked, true);

            await Task.WhenAll(callers);
            Assert.Null(await Keys.FindAsync(key, default));
        }
    }

    [Fact]
    public async Task FailedRead_FailsThoseThatWaitedForIt_AndNobodyAfter()
    {
        var key = await Keys.IssueAsync("one", "statistics", Role.Report, default);
        Proxy.Now = TableProxy.Mood.Refusing;
        await Assert.ThrowsAsync<RequestFailedException>(() => Keys.FindAsync(key, default));
        Proxy.Now = TableProxy.Mood.Well;

        Assert.NotNull(await Keys.FindAsync(key, default));
    }

    [Fact]
    public async Task CallerThatHasGone_LeavesTheOthersTheirRead()
    {
        var key = await Keys.IssueAsync("one", "statistics", Role.Report, default);
        var silence = new TaskCompletionSource();
        Proxy.Silence = silence.Task;
        using var gone = new CancellationTokenSource();

        var leaving = Keys.FindAsync(key, gone.Token);
        var staying = Keys.FindAsync(key, default);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        silence.SetResult();

        Assert.NotNull(await staying);
    }
}
