using Luohu.Storage.People;

namespace LuohuFunctions.Tests.Contract;

/// <summary>The answer to one call too many, of every operation that asks who calls.</summary>
public sealed class RateLimitTests(RateLimitTests.LimitedApp limited) : IClassFixture<RateLimitTests.LimitedApp>
{
    [Theory]
    [MemberData(nameof(ContractTests.AnswersOfALimit), MemberType = typeof(ContractTests))]
    public async Task SecondCallWithinAMinute_IsRefused(string operation, int status, string example)
    {
        var call = limited.App.Call(operation, example);
        call.Key = await limited.App.IssueAsync(Role.None);
        await limited.App.SendAsync(call);

        ContractTests.AssertIs(call, await limited.App.SendAsync(call), status, example);
    }

    /// <summary>An app that takes one call a minute of each caller.</summary>
    public sealed class LimitedApp : IAsyncLifetime
    {
        internal ContractApp App { get; } = new() { Settings = { ["RateLimit__PerMinute"] = "1" } };

        public async ValueTask InitializeAsync() => await App.InitializeAsync();

        public async ValueTask DisposeAsync() => await App.DisposeAsync();
    }
}
