using Azure.Data.Tables;
using Luohu.Storage.People;
using Luohu.Storage.Sessions;
using Luohu.Tests;

namespace Luohu.Storage.Tests.Sessions;

/// <summary>Sign-ins at a provider that have begun: each is good once, for ten minutes, in its browser and region.</summary>
public sealed class SignInAttemptsTests(KeyTable table) : IClassFixture<KeyTable>
{
    private readonly ApiKeyStore keys = table.Open();

    [Fact]
    public async Task Attempt_IsGoodOnce_ThoughItComesSeveralTimesAtOnce()
    {
        var (state, browser, attempt) = await keys.Attempts.BeginAsync(null, "/app/", default);

        var redeemed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => keys.Attempts.RedeemAsync(state, browser, default)));

        Assert.Equal(attempt, Assert.Single(redeemed.OfType<SignInAttempt>()));
    }

    [Fact]
    public async Task Attempt_IsTheBrowsersAndTheRegions()
    {
        var (state, browser, attempt) = await keys.Attempts.BeginAsync(null, "/app/", default);
        var (_, other, _) = await keys.Attempts.BeginAsync(null, "/app/", default);

        Assert.Null(await keys.Attempts.RedeemAsync(state, other, default));
        Assert.Null(await keys.Attempts.RedeemAsync(state, null, default));
        Assert.Null(await keys.Attempts.RedeemAsync(null, browser, default));
        Assert.Null(await table.Open("440304").Attempts.RedeemAsync(state, browser, default));
        Assert.Equal(attempt, await keys.Attempts.RedeemAsync(state, browser, default));
    }

    [Fact]
    public async Task Browser_KeepsItsCookie_ButNotOneThatIsNone()
    {
        var (_, browser, _) = await keys.Attempts.BeginAsync(null, "/app/", default);

        Assert.Equal(browser, (await keys.Attempts.BeginAsync(browser, "/app/", default)).Browser);
        Assert.NotEqual("x", (await keys.Attempts.BeginAsync("x", "/app/", default)).Browser);
    }

    [Fact]
    public async Task OldAttempt_IsNoGood_AndIsClearedAwayByTheNext()
    {
        var (state, browser, _) = await keys.Attempts.BeginAsync(null, "/app/", default);
        table.Clock.Now += SignInAttempts.GoodFor;

        Assert.Null(await keys.Attempts.RedeemAsync(state, browser, default));
        await keys.Attempts.BeginAsync(null, "/app/", default);
        table.Clock.Now += SignInAttempts.GoodFor;
        var (_, _, _) = await keys.Attempts.BeginAsync(null, "/app/", default);

        var left = await table
            .Table.QueryAsync<TableEntity>("PartitionKey eq 'session'")
            .CountAsync(row => row.GetDateTimeOffset("Until") <= table.Clock.Now);
        Assert.Equal(0, left);
    }

    [Fact]
    public async Task Attempt_IsNoSession()
    {
        var (state, browser, _) = await keys.Attempts.BeginAsync(null, "/app/", default);

        Assert.Null(await keys.Sessions.FindAsync(state, isUse: true, default));
        Assert.Null(await keys.Sessions.FindAsync(browser, isUse: true, default));
    }
}
