using System.Text.Json;

namespace LuohuFunctions.Tests.Periods;

[Collection(SharedApp.Name)]
public sealed class CompletenessTests(RunningApp app) : FreshAppTest(app)
{
    [Fact]
    public async Task OnTimeLateAndMissing_AddUpToAllThatIsDue()
    {
        await app.SubmitAsync(
            """{"period":"2021-06","figures":[{"indicator":"gdp","level":1190.2,"growth":8.1},{"indicator":"unemployment","level":2.5}]}""",
            app.Statistics
        );
        app.Clock.Now = app.Clock.Now.AddDays(10);
        await app.SubmitAsync("""{"period":"2021-06","figures":[{"indicator":"homes","level":1500}]}""", app.Housing);

        var answer = (await app.GetAsync("periods/2021-06/completeness", app.Leadership)).Json;

        Assert.Equal("2021-07-12", answer.GetProperty("dueDate").GetString());
        Assert.Equal([5, 2, 1, 2], Numbers(answer.GetProperty("total"), "due", "onTime", "late", "missing"));
        var (statistics, housing) = (answer.GetProperty("departments")[0], answer.GetProperty("departments")[1]);
        Assert.Equal(["gdp", "unemployment"], Codes(statistics, "onTime"));
        Assert.Equal(["investment"], Codes(statistics, "missing"));
        Assert.Equal(["homes"], Codes(housing, "late"));
        Assert.Equal(["station"], Codes(housing, "missing"));
        Assert.All(
            [statistics, housing],
            line =>
                Assert.Equal(
                    line.GetProperty("due").GetInt32(),
                    Codes(line, "onTime").Length + Codes(line, "late").Length + Codes(line, "missing").Length
                )
        );
    }

    [Fact]
    public async Task Department_SeesItsOwnLineAlone()
    {
        var answer = (await app.GetAsync("periods/2021-05/completeness", app.Housing)).Json;

        Assert.Equal(["housing"], answer.GetProperty("departments").EnumerateArray().Select(d => d.GetProperty("department").GetString()));
        Assert.Equal([2], Numbers(answer.GetProperty("total"), "due"));
    }

    [Fact]
    public async Task SameETag_IsNotSentAgain()
    {
        var first = await app.GetAsync("periods/2021-04/completeness", app.Housing);

        Assert.Equal(
            304,
            (await app.GetAsync("periods/2021-04/completeness", app.Housing, ("If-None-Match", first.Headers.ETag!.ToString()))).Status
        );
    }

    [Theory]
    [InlineData("2021-6", 400, "period-malformed")]
    [InlineData("2020-06", 404, "plan-not-found")]
    [InlineData("2021-12", 409, "period-not-over")]
    public async Task WrongPeriod_IsToldByCode(string period, int status, string code)
    {
        var answer = await app.GetAsync($"periods/{period}/completeness", app.Leadership);

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    private static int[] Numbers(JsonElement element, params string[] names) =>
        [.. names.Select(name => element.GetProperty(name).GetInt32())];

    private static string[] Codes(JsonElement line, string name) =>
        [.. line.GetProperty(name).EnumerateArray().Select(code => code.GetString()!)];
}
