namespace LuohuFunctions.Tests.Figures;

[Collection(SharedApp.Name)]
public sealed class SeriesTests(RunningApp app) : FreshAppTest(app)
{
    [Fact]
    public async Task Series_HasTheMonthsAskedFor_OldestFirst()
    {
        foreach (var (month, level) in new[] { (2, 200), (1, 100), (4, 400), (6, 600) })
            await app.SubmitAsync($$"""{"period":"2021-0{{month}}","figures":[{"indicator":"homes","level":{{level}}}]}""", app.Housing);

        var all = await app.GetAsync("indicators/homes/series", app.Leadership);
        var some = await app.GetAsync("indicators/homes/series?from=2021-02&to=2021-04", app.Housing);

        Assert.Equal(("2021-01", "2022-12"), (all.Json.GetProperty("from").GetString(), all.Json.GetProperty("to").GetString()));
        Assert.Equal([100, 200, 400, 600], Levels(all));
        Assert.Equal([200, 400], Levels(some));
        Assert.Equal(
            304,
            (await app.GetAsync("indicators/homes/series", app.Leadership, ("If-None-Match", all.Headers.ETag!.ToString()))).Status
        );
    }

    [Theory]
    [InlineData("nonsense/series", 404, "indicator-not-found")]
    [InlineData("gdp/series", 403, "not-allowed")]
    [InlineData("homes/series?from=2021", 400, "period-malformed")]
    [InlineData("homes/series?to=x", 400, "period-malformed")]
    [InlineData("homes/series?from=2021-05&to=2021-04", 400, "parameter-malformed")]
    public async Task WrongPath_IsToldByCode(string path, int status, string code)
    {
        var answer = await app.GetAsync("indicators/" + path, app.Housing);

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    private static IEnumerable<int> Levels(Answer answer) =>
        answer.Json.GetProperty("figures").EnumerateArray().Select(f => f.GetProperty("level").GetInt32());
}
