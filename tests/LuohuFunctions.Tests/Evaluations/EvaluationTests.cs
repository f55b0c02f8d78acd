using System.Text.Json;
using UglyToad.PdfPig;

namespace LuohuFunctions.Tests.Evaluations;

/// <summary>Evaluations as data: what is published stays as it was published, the newest figures are evaluated alike, and a department sees its own.</summary>
[Collection(SharedApp.Name)]
public sealed class EvaluationTests(RunningApp app) : FreshAppTest(app)
{
    private const string June =
        """{"period":"2021-06","figures":[{"indicator":"homes","level":1500},{"indicator":"station","stage":"开工"}]}""";

    [Fact]
    public async Task Published_StaysAsItWasPublished_AndNewestFollowsTheFigures()
    {
        await app.SubmitAsync(June, app.Housing);
        await PublishAsync();
        await app.SubmitAsync(
            """{"period":"2021-06","figures":[{"indicator":"homes","level":300,"reason":"重复统计","remark":"核减"}]}""",
            app.Housing
        );

        var published = (await app.GetAsync("evaluations/2021-06", app.Leadership)).Json;
        var newest = (await app.GetAsync("evaluations/2021-06?of=newest", app.Leadership)).Json;

        Assert.Equal(("published", 1), (Text(published, "of"), published.GetProperty("version").GetInt32()));
        Assert.Equal("与已编发的通报第1版一致。", Text(published, "source"));
        Assert.False(newest.TryGetProperty("version", out _));
        Assert.StartsWith("截至2021年7月16日", Text(newest, "source"), StringComparison.Ordinal);
        Assert.Equal(("1500", "onTrack"), (LevelOf(published, "homes"), Text(Of(published, "homes"), "status")));
        Assert.Equal(("300", "behind"), (LevelOf(newest, "homes"), Text(Of(newest, "homes"), "status")));
        Assert.Contains("homes", newest.GetProperty("attention").EnumerateArray().Select(code => code.GetString()));
        Assert.Equal("自2021年6月起", Text(Of(newest, "homes"), "since"));
        await PublishAsync();
        var second = (await app.GetAsync("evaluations/2021-06", app.Leadership)).Json;
        Assert.Equal(Of(newest, "homes").ToString(), Of(second, "homes").ToString());
        Assert.Equal(published.ToString(), (await app.GetAsync("evaluations/2021-06?version=1", app.Leadership)).Json.ToString());
    }

    [Fact]
    public async Task Department_SeesItsOwnIndicatorsAndCounts()
    {
        await app.SubmitAsync(June, app.Housing);
        await PublishAsync();

        foreach (var query in new[] { "", "?of=newest" })
        {
            var own = (await app.GetAsync("evaluations/2021-06" + query, app.Housing)).Json;

            Assert.Equal(["homes", "station"], own.GetProperty("evaluations").EnumerateArray().Select(one => Text(one, "indicator")));
            Assert.Equal(2, own.GetProperty("counts").EnumerateArray().Sum(count => count.GetProperty("count").GetInt32()));
            Assert.Equal(["housing"], own.GetProperty("departments").EnumerateArray().Select(one => Text(one, "code")));
        }
    }

    [Fact]
    public async Task WithoutABulletin_ThereIsNothingPublished()
    {
        Assert.Equal("bulletin-not-found", (await app.GetAsync("evaluations/2021-06", app.Leadership)).Code);
        Assert.Equal("bulletin-not-found", (await app.GetAsync("evaluations/2021-06?version=3", app.Leadership)).Code);
        Assert.Equal("period-not-over", (await app.GetAsync("evaluations/2021-07?of=newest", app.Leadership)).Code);
        Assert.Equal("parameter-malformed", (await app.GetAsync("evaluations/2021-06?of=newest&version=1", app.Leadership)).Code);
        var empty = (await app.GetAsync("evaluations/2021-06?of=newest", app.Leadership)).Json;
        Assert.All(
            empty.GetProperty("evaluations").EnumerateArray(),
            one => Assert.Contains(Text(one, "status"), new[] { "missing", "notDue" })
        );
    }

    [Fact]
    public async Task SameFigures_HaveTheSameETag()
    {
        await app.SubmitAsync(June, app.Housing);
        var first = await app.GetAsync("evaluations/2021-06?of=newest", app.Leadership);
        app.Clock.Now = app.Clock.Now.AddMinutes(5);

        var again = await app.GetAsync("evaluations/2021-06?of=newest", app.Leadership, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(304, again.Status);
    }

    [Fact]
    public async Task Year_HasEachMonth_EachCorrection_AndWhatTheBulletinSaid()
    {
        await app.SubmitAsync("""{"period":"2021-05","figures":[{"indicator":"homes","noData":"年中一次核算"}]}""", app.Housing);
        await app.SubmitAsync(June, app.Housing);
        await PublishAsync();
        await app.SubmitAsync(
            """{"period":"2021-06","figures":[{"indicator":"homes","level":1510,"reason":"漏报一个小区"}]}""",
            app.Housing
        );

        var year = (await app.GetAsync("indicators/homes/year?year=2021", app.Housing)).Json;

        var months = year.GetProperty("months").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, 12).Select(month => $"{month}月"), months.Select(month => Text(month, "text")));
        Assert.Equal("missing", Text(months[3], "status"));
        Assert.Equal(("notEvaluated", "年中一次核算"), (Text(months[4], "status"), Text(months[4], "noData")));
        Assert.Equal(
            ("1510", "onTrack", 2),
            (Text(months[5].GetProperty("value"), "text"), Text(months[5], "status"), months[5].GetProperty("revision").GetInt32())
        );
        Assert.Equal("notDue", Text(months[6], "status"));
        var newest = year.GetProperty("revisions")[0];
        Assert.Equal(("1510套", "1500套", "漏报一个小区"), (Text(newest, "text"), Text(newest, "before"), Text(newest, "reason")));
        Assert.Equal(3, year.GetProperty("revisions").GetArrayLength());
        Assert.Contains("1500套", Text(year.GetProperty("published"), "text"), StringComparison.Ordinal);
        var page = year.GetProperty("published").GetProperty("page").GetInt32();
        var pdf = await app.GetAsync("bulletins/2021-06?version=1", app.Leadership);
        using (var document = PdfDocument.Open(pdf.Body))
            Assert.Contains("1500", string.Concat(document.GetPage(page).Letters.Select(letter => letter.Value)), StringComparison.Ordinal);
        Assert.Contains("1510套", Text(year.GetProperty("newest"), "sentence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task YearOfAnIndicator_IsForItsDepartmentAndForReaders()
    {
        Assert.Equal(403, (await app.GetAsync("indicators/gdp/year?year=2021", app.Housing)).Status);
        Assert.Equal(200, (await app.GetAsync("indicators/gdp/year?year=2021", app.Leadership)).Status);
        Assert.Equal("indicator-not-found", (await app.GetAsync("indicators/none/year?year=2021", app.Housing)).Code);
    }

    private async Task PublishAsync()
    {
        app.Clock.Now = app.Clock.Now < Day(16) ? Day(16) : app.Clock.Now.AddHours(1);
        Assert.Equal(201, (await app.SendAsync(HttpMethod.Post, "bulletins/2021-06", app.Leadership)).Status);
    }

    private static DateTimeOffset Day(int day) => new(2021, 7, day, 9, 0, 0, TimeSpan.FromHours(8));

    private static JsonElement Of(JsonElement list, string indicator) =>
        list.GetProperty("evaluations").EnumerateArray().Single(one => Text(one, "indicator") == indicator);

    private static string LevelOf(JsonElement list, string indicator) => Text(Of(list, indicator).GetProperty("level"), "text");

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
