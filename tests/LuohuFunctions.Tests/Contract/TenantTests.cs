namespace LuohuFunctions.Tests.Contract;

/// <summary>The answer while nobody can say whether a token is good, of every operation that asks who calls.</summary>
public sealed class TenantTests(TenantTests.AppOfNoTenant lonely) : IClassFixture<TenantTests.AppOfNoTenant>
{
    [Theory]
    [MemberData(nameof(ContractTests.AnswersWithoutTheTenant), MemberType = typeof(ContractTests))]
    public async Task TenantOutOfReach_IsSaid(string operation, int status, string example)
    {
        var call = lonely.App.Call(operation, example);
        (call.Key, call.Headers["Authorization"]) = (null, "Bearer not.a.token");

        ContractTests.AssertIs(call, await lonely.App.SendAsync(call), status, example);
    }

    /// <summary>An app whose tenant is at an address where nothing listens.</summary>
    public sealed class AppOfNoTenant : IAsyncLifetime
    {
        internal ContractApp App { get; } =
            new()
            {
                Settings =
                {
                    ["Entra__Authority"] = "http://127.0.0.1:1/tenant/v2.0",
                    ["Entra__Audience"] = "luohu",
                    ["SignIn__Authority"] = "http://127.0.0.1:1/tenant/v2.0",
                    ["SignIn__ClientId"] = "luohu",
                    ["SignIn__ClientSecret"] = "open sesame",
                    ["PublicBaseUrl"] = "http://127.0.0.1:1",
                },
            };

        public async ValueTask InitializeAsync() => await App.InitializeAsync();

        public async ValueTask DisposeAsync() => await App.DisposeAsync();
    }
}
