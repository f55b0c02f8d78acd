using System.Text.Json;

namespace LuohuFunctions.Tests.Periods;

[Collection(SharedApp.Name)]
public sealed class PeriodListTests(RunningApp app) : FreshAppTest(app)
{
    [Fact]
    public async Task Months_SayWhetherTheyCanBeReported_AndWhetherTheyWerePublished()
    {
        app.Clock.Now = new DateTimeOffset(2021, 7, 16, 9, 0, 0, TimeSpan.FromHours(8));
        Assert.Equal(201, (await app.SendAsync(HttpMethod.Post, "bulletins/2021-06", app.Leadership)).Status);

        var list = (await app.GetAsync("periods?year=2021", app.Housing)).Json;

        Assert.Equal(("2021-06", "2021-06"), (Text(list, "current"), Text(list, "published")));
        Assert.Equal(12, list.GetProperty("periods").GetArrayLength());
        Assert.Equal(("open", 1), Of(list, 6));
        Assert.Equal(("notOver", 0), Of(list, 7));
    }

    [Fact]
    public async Task YearWithoutAMonthThatIsOver_HasNoCurrentOne() =>
        Assert.False((await app.GetAsync("periods?year=2022", app.Housing)).Json.TryGetProperty("current", out _));

    private static (string State, int Versions) Of(JsonElement list, int month) =>
        list.GetProperty("periods")[month - 1] is var period
            ? (Text(period, "state"), period.GetProperty("versions").GetInt32())
            : throw new InvalidOperationException();

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
