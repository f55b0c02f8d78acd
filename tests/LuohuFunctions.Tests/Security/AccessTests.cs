using Azure.Data.Tables;
using Luohu.Storage.People;
using Luohu.Tests;
using LuohuFunctions.Security;

namespace LuohuFunctions.Tests.Security;

[Collection(SharedApp.Name)]
public sealed class AccessTests(RunningApp app) : FreshAppTest(app)
{
    [Theory]
    [InlineData("GET", "figures/2021-06")]
    [InlineData("GET", "figures/2021-06/gdp")]
    [InlineData("GET", "figures/2021-06/gdp/revisions")]
    [InlineData("GET", "plans/2021")]
    [InlineData("GET", "bulletins")]
    [InlineData("GET", "bulletins/2021-06")]
    [InlineData("GET", "bulletins/2021-06/snapshot")]
    [InlineData("POST", "bulletins/2021-06")]
    [InlineData("GET", "deliveries")]
    [InlineData("POST", "deliveries/2021-06/retry")]
    [InlineData("POST", "submissions")]
    [InlineData("PUT", "figures/2021-06/gdp")]
    [InlineData("GET", "indicators/gdp/series")]
    [InlineData("GET", "periods/2021-06/openings")]
    [InlineData("POST", "periods/2021-06/openings")]
    [InlineData("GET", "templates/2021-06")]
    [InlineData("GET", "periods/2021-06/completeness")]
    public async Task NoKey_IsRefused(string method, string path)
    {
        var answer = await app.SendAsync(new HttpMethod(method), path, key: null);

        Assert.Equal((401, "key-missing"), (answer.Status, answer.Code));
        Assert.NotEmpty(answer.Headers.WwwAuthenticate);
    }

    [Theory]
    [InlineData("")]
    [InlineData("luohu")]
    [InlineData("luohu_000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("luohu_../../../../_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task WrongKey_IsRefused(string key)
    {
        var answer = await app.GetAsync("figures/2021-06", key);

        Assert.Equal((401, "key-unknown"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task TokenWhereNoTenantIsSet_IsRefusedAndPointsToKeys()
    {
        var answer = await app.GetAsync("figures/2021-06", key: null, ("Authorization", "Bearer not.a.token"));

        Assert.Equal((401, "token-invalid"), (answer.Status, answer.Code));
        Assert.Contains("X-Api-Key", answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RightIdWithAnotherSecret_IsRefused()
    {
        var forged = app.Statistics[..^1] + (app.Statistics[^1] == 'A' ? 'B' : 'A');

        Assert.Equal("key-unknown", (await app.GetAsync("figures/2021-06", forged)).Code);
    }

    [Fact]
    public async Task RevokedKey_IsRefusedAtOnce()
    {
        var key = await app.Keys.IssueAsync("to be revoked", null, Role.Read, default);
        Assert.Equal(200, (await app.GetAsync("figures/2021-06", key)).Status);

        Assert.True(await app.Keys.RevokeAsync(key.Split('_')[1], default));

        Assert.Equal("key-unknown", (await app.GetAsync("figures/2021-06", key)).Code);
    }

    [Theory]
    [InlineData("GET", "bulletins")]
    [InlineData("GET", "bulletins/2021-06")]
    [InlineData("GET", "bulletins/2021-06/snapshot")]
    [InlineData("POST", "bulletins/2021-06")]
    [InlineData("GET", "deliveries")]
    [InlineData("POST", "deliveries/2021-06/retry")]
    public async Task DepartmentsKey_DoesNotReachBulletins(string method, string path)
    {
        var answer = await app.SendAsync(new HttpMethod(method), path, app.Statistics);

        Assert.Equal((403, "not-allowed"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task ReadersKey_CannotReport()
    {
        var answer = await app.SubmitAsync("""{"period":"2021-06","figures":[{"indicator":"gdp","level":1,"growth":1}]}""", app.Leadership);

        Assert.Equal((403, "not-allowed"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Deliveries_AreForThoseWhoPublishOrAdminister()
    {
        Assert.Equal("not-allowed", (await app.GetAsync("deliveries", await app.Keys.IssueAsync("reader", null, Role.Read, default))).Code);
        Assert.Equal(200, (await app.GetAsync("deliveries", await app.Keys.IssueAsync("publisher", null, Role.Publish, default))).Status);
        Assert.Equal(200, (await app.GetAsync("deliveries", await app.Keys.IssueAsync("admin", null, Role.Admin, default))).Status);
    }

    [Fact]
    public async Task Department_SeesItsOwnFiguresAlone_TheLeadershipAll()
    {
        await app.SubmitAsync("""{"period":"2021-06","figures":[{"indicator":"unemployment","level":2.5}]}""", app.Statistics);
        await app.SubmitAsync("""{"period":"2021-06","figures":[{"indicator":"homes","level":1500}]}""", app.Housing);

        Assert.Equal(["homes"], await IndicatorsAsync(app.Housing));
        Assert.Equal(["unemployment", "homes"], await IndicatorsAsync(app.Leadership));
        Assert.Equal("not-allowed", (await app.GetAsync("figures/2021-06/unemployment", app.Housing)).Code);
        Assert.Equal("not-allowed", (await app.GetAsync("figures/2021-06/unemployment/revisions", app.Housing)).Code);
    }

    [Fact]
    public async Task Store_KeepsNoSecret()
    {
        var secret = app.Statistics.Split('_', 3)[2];
        var table = new TableServiceClient(app.Storage).GetTableClient(ApiKeyStore.TableName);

        await foreach (var row in table.QueryAsync<TableEntity>())
            Assert.DoesNotContain(row, property => property.Value?.ToString()?.Contains(secret, StringComparison.Ordinal) == true);
    }

    [Fact]
    public void EveryHttpFunction_HasARule()
    {
        var functions = typeof(FunctionAccess)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method =>
                method
                    .GetParameters()
                    .Any(p => p.GetCustomAttributes(typeof(Microsoft.Azure.Functions.Worker.HttpTriggerAttribute), false).Length > 0)
            )
            .SelectMany(method => method.GetCustomAttributes(typeof(Microsoft.Azure.Functions.Worker.FunctionAttribute), false))
            .Select(attribute => ((Microsoft.Azure.Functions.Worker.FunctionAttribute)attribute).Name)
            .ToList();

        Assert.NotEmpty(functions);
        Assert.All(functions, name => Assert.True(FunctionAccess.IsOpen(name) || FunctionAccess.RolesFor(name) != Role.None, name));
    }

    private async Task<IEnumerable<string?>> IndicatorsAsync(string key) =>
        (await app.GetAsync("figures/2021-06", key))
            .Json.GetProperty("figures")
            .EnumerateArray()
            .Select(f => f.GetProperty("indicator").GetString());
}
