namespace LuohuFunctions.Tests.Figures;

[Collection(SharedApp.Name)]
public sealed class ReadingTests(RunningApp app) : FreshAppTest(app)
{
    [Fact]
    public async Task Figures_SameETag_IsNotSentAgain()
    {
        await app.SubmitAsync("""{"period":"2021-06","figures":[{"indicator":"homes","level":1500}]}""", app.Housing);
        var first = await app.GetAsync("figures/2021-06", app.Housing);

        var second = await app.GetAsync("figures/2021-06", app.Housing, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal((304, 0), (second.Status, second.Body.Length));
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task Figure_ETagIsItsRevision()
    {
        await app.SubmitAsync("""{"period":"2021-05","figures":[{"indicator":"homes","level":1200}]}""", app.Housing);
        await app.SubmitAsync("""{"period":"2021-05","figures":[{"indicator":"homes","level":1250,"reason":"补报"}]}""", app.Housing);

        Assert.Equal("\"2\"", (await app.GetAsync("figures/2021-05/homes", app.Housing)).Headers.ETag!.Tag);
    }

    [Theory]
    [InlineData("figures/2021-13", 400, "period-malformed")]
    [InlineData("figures/June", 400, "period-malformed")]
    [InlineData("figures/2020-06", 404, "plan-not-found")]
    [InlineData("figures/2021-06/nonsense", 404, "indicator-not-found")]
    [InlineData("figures/2021-04/gdp", 404, "figure-not-found")]
    [InlineData("figures/2021-04/gdp/revisions", 404, "figure-not-found")]
    [InlineData("plans/21", 400, "parameter-malformed")]
    [InlineData("plans/2020", 404, "plan-not-found")]
    [InlineData("bulletins/2021-01", 404, "bulletin-not-found")]
    [InlineData("bulletins/2021-01?version=0", 400, "parameter-malformed")]
    [InlineData("bulletins/2021-01/snapshot?version=x", 400, "parameter-malformed")]
    public async Task WrongPath_IsToldByCode(string path, int status, string code)
    {
        var answer = await app.GetAsync(path, app.Leadership);

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Plan_IsGivenWithoutMailAddresses()
    {
        var answer = await app.GetAsync("plans/2021", app.Housing);

        Assert.Equal(5, answer.Json.GetProperty("indicators").GetArrayLength());
        Assert.DoesNotContain("@", System.Text.Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("health")]
    [InlineData("health/ready")]
    public async Task Health_IsOpen(string path) => Assert.Equal(200, (await app.GetAsync(path, key: null)).Status);

    [Fact]
    public async Task EveryAnswer_CarriesSecurityHeaders()
    {
        var answer = await app.GetAsync("health", key: null);

        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(
            "private, no-cache",
            answer.Headers.CacheControl!.ToString().Replace("no-cache, private", "private, no-cache", StringComparison.Ordinal)
        );
        Assert.False(answer.Headers.Contains("Server"));
    }
}
