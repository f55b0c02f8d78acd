using Luohu.Storage.People;
using Luohu.Storage.Sessions;
using Luohu.Tests;

namespace Luohu.Storage.Tests.Sessions;

/// <summary>Sessions as rows: what ends one ends it at the next call, whatever process did it.</summary>
public sealed class SessionStoreTests(KeyTable table) : IClassFixture<KeyTable>
{
    private readonly ApiKeyStore keys = table.Open();
    private readonly ApiKeyStore elsewhere = table.Open();

    [Fact]
    public async Task Session_IsThePersons_AndEndsWhenNobodyUsesIt()
    {
        var (secret, begun) = await BeginAsync();

        var found = await keys.Sessions.FindAsync(secret, isUse: true, default);
        table.Clock.Now += Session.MostIdle;

        Assert.Equal((begun.Person.Id, SignInWay.Link), (found!.Person.Id, found.Way));
        Assert.Null(await keys.Sessions.FindAsync(secret, isUse: true, default));
    }

    [Fact]
    public async Task UsedSession_LastsForADay_AndOneThatOnlyThePageUsesDoesNot()
    {
        var ((used, begun), (open, _)) = (await BeginAsync(), await BeginAsync());
        var half = Session.MostIdle / 2;
        while (table.Clock.Now + half < begun.LatestEnd)
        {
            table.Clock.Now += half;
            Assert.NotNull(await keys.Sessions.FindAsync(used, isUse: true, default));
            await keys.Sessions.FindAsync(open, isUse: false, default);
        }

        Assert.Null(await keys.Sessions.FindAsync(open, isUse: true, default));
        table.Clock.Now = begun.LatestEnd;
        Assert.Null(await keys.Sessions.FindAsync(used, isUse: true, default));
    }

    [Fact]
    public async Task WhatEndsASession_EndsItAtTheNextCall()
    {
        var (signedOut, _) = await BeginAsync();
        await elsewhere.Sessions.EndAsync(signedOut, default);
        var (all, person) = await BeginAsync();
        await elsewhere.Sessions.EndAllAsync(person.Person.Id, default);
        var (changed, other) = await BeginAsync();
        await elsewhere.People.ChangeAsync(other.Person.Id, one => one with { Roles = [new("admin")] }, default);
        var (disabled, third) = await BeginAsync();
        await elsewhere.People.DisableAsync(third.Person.Id, default);

        foreach (var secret in new[] { signedOut, all, changed, disabled })
            Assert.Null(await keys.Sessions.FindAsync(secret, isUse: true, default));
    }

    [Fact]
    public async Task RevokedKey_EndsTheSessionsThatWereBegunWithIt_AndNoOther()
    {
        var person = await keys.People.AddAsync("张三", "statistics", [new("report")], default);
        var key = (await keys.FindAsync(await keys.IssueAsync(person, default), default))!.Key.Id;
        var (byKey, _) = await keys.Sessions.BeginAsync(person, SignInWay.Key, key, default);
        var (byLink, _) = await keys.Sessions.BeginAsync(person, SignInWay.Link, null, default);

        await elsewhere.RevokeAsync(key, default);

        Assert.Null(await keys.Sessions.FindAsync(byKey, isUse: true, default));
        Assert.NotNull(await keys.Sessions.FindAsync(byLink, isUse: true, default));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no secret")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("../../../../../../../../../../../../../../..")]
    public async Task AnythingElse_OpensNothing(string? secret)
    {
        Assert.Null(await keys.Sessions.FindAsync(secret, isUse: true, default));
        Assert.Null(await keys.Links.RedeemAsync(secret, default));
    }

    [Fact]
    public async Task Link_IsGoodOnce_ForADay_AndUntilTheNextOne()
    {
        var person = await keys.People.AddAsync("李四", null, [new("read")], default);
        var (replaced, _) = await keys.Links.CreateAsync(person, default);
        var (link, until) = await keys.Links.CreateAsync(person, default);

        var redeemed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => keys.Links.RedeemAsync(link, default)));

        Assert.Equal(person.Id, Assert.Single(redeemed.OfType<Person>()).Id);
        Assert.Null(await keys.Links.RedeemAsync(replaced, default));
        var (late, _) = await keys.Links.CreateAsync(person, default);
        table.Clock.Now = until + TimeSpan.FromSeconds(1);
        Assert.Null(await keys.Links.RedeemAsync(late, default));
    }

    private async Task<(string Secret, Session Session)> BeginAsync()
    {
        var person = await keys.People.AddAsync("王五", "housing", [new("report")], default);
        return await keys.Sessions.BeginAsync(person, SignInWay.Link, null, default);
    }
}
