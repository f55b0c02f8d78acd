using System.Text.Json;

namespace LuohuFunctions.Tests.Departments;

[Collection(SharedApp.Name)]
public sealed class DepartmentYearTests(RunningApp app) : FreshAppTest(app)
{
    [Fact]
    public async Task Months_SayWhatWasOnTimeLateMissingAndCorrected()
    {
        await app.SubmitAsync("""{"period":"2021-06","figures":[{"indicator":"homes","level":1500}]}""", app.Housing);
        await app.SubmitAsync("""{"period":"2021-06","figures":[{"indicator":"homes","level":1510,"reason":"漏报"}]}""", app.Housing);
        app.Clock.Now = app.Clock.Now.AddDays(15);
        await app.SubmitAsync("""{"period":"2021-05","figures":[{"indicator":"homes","level":1200}]}""", app.Housing);

        var year = (await app.GetAsync("departments/housing?year=2021", app.Housing)).Json;

        Assert.Equal(Enumerable.Range(1, 6).Select(month => $"{month}月"), Months(year).Select(month => Text(month, "text")));
        Assert.Equal([2, 1, 0, 1, 1], Numbers(Months(year)[5]));
        Assert.Equal([2, 0, 1, 1, 0], Numbers(Months(year)[4]));
        Assert.Equal([12, 1, 1, 10, 1], Numbers(year));
        Assert.Equal("station", Text(Months(year)[5].GetProperty("missingIndicators")[0], "code"));
        Assert.Equal("8.3", Text(year.GetProperty("onTimeRate"), "text"));
    }

    [Fact]
    public async Task BeforeTheDueDay_NothingCountsAgainstADepartment()
    {
        var june = Months((await app.GetAsync("departments/housing?year=2021", app.Housing)).Json)[5];
        var year = (await app.GetAsync("departments/housing?year=2022", app.Housing)).Json;

        Assert.Equal([2, 0, 0, 2, 0], Numbers(june));
        Assert.Empty(Months(year));
        Assert.False(year.TryGetProperty("onTimeRate", out _));
    }

    [Fact]
    public async Task Department_SeesItself_AndReadersSeeAll()
    {
        var own = (await app.GetAsync("departments?year=2021", app.Housing)).Json;
        var all = (await app.GetAsync("departments?year=2021", app.Leadership)).Json;

        Assert.Equal(
            ["housing"],
            own.GetProperty("departments").EnumerateArray().Select(one => Text(one.GetProperty("department"), "code"))
        );
        Assert.Equal(2, all.GetProperty("departments").GetArrayLength());
        Assert.Equal(403, (await app.GetAsync("departments/statistics?year=2021", app.Housing)).Status);
        Assert.Equal(200, (await app.GetAsync("departments/statistics?year=2021", app.Leadership)).Status);
        Assert.Equal("department-not-found", (await app.GetAsync("departments/none?year=2021", app.Leadership)).Code);
    }

    private static List<JsonElement> Months(JsonElement year) => [.. year.GetProperty("months").EnumerateArray()];

    private static int[] Numbers(JsonElement of) =>
        [.. new[] { "due", "onTime", "late", "missing", "corrections" }.Select(name => of.GetProperty(name).GetInt32())];

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
