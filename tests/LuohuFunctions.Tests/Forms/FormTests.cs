using System.Text.Json;
using Luohu.Storage.People;
using Luohu.Tests;

namespace LuohuFunctions.Tests.Forms;

/// <summary>The form: what a department reports for a month, and what it is held against.</summary>
[Collection(SharedApp.Name)]
public sealed class FormTests(RunningApp app) : FreshAppTest(app)
{
    [Fact]
    public async Task Form_HasARowForEachIndicatorOfTheMonth_WithWhatStands()
    {
        await app.SubmitAsync(
            """{"period":"2021-03","figures":[{"indicator":"gdp","level":561.8,"growth":-13.2,"remark":"受疫情影响"}]}""",
            app.Statistics
        );
        var receipt = await app.SubmitAsync(
            """{"period":"2021-06","figures":[{"indicator":"gdp","level":1190.2,"growth":8.1}]}""",
            app.Statistics
        );

        var form = (await app.GetAsync("forms/2021-06", app.Statistics)).Json;

        Assert.Equal(
            ("2021年6月", "open", "可以报送", "2021-07-12", false),
            (
                Text(form, "periodText"),
                Text(form, "state"),
                Text(form, "stateText"),
                Text(form, "dueDate"),
                form.GetProperty("overdue").GetBoolean()
            )
        );
        var rows = form.GetProperty("rows").EnumerateArray().ToDictionary(row => Text(row, "indicator"));
        Assert.Equal(["gdp", "investment", "unemployment"], rows.Keys.Order(StringComparer.Ordinal));
        var gdp = rows["gdp"];
        Assert.Equal(("filed", "已报", "上半年"), (Text(gdp, "state"), Text(gdp, "stateText"), Text(gdp, "periodText")));
        Assert.Equal(
            ("1190.2", "statistics clerk", Text(receipt.Json, "id")),
            (
                Text(gdp.GetProperty("filed").GetProperty("level"), "text"),
                Text(gdp.GetProperty("filed"), "filedBy"),
                Text(gdp.GetProperty("filed"), "receipt")
            )
        );
        Assert.Equal(
            ("一季度", "-13.2", "受疫情影响"),
            (
                Text(gdp.GetProperty("previous"), "periodText"),
                Text(gdp.GetProperty("previous").GetProperty("growth"), "text"),
                Text(gdp.GetProperty("previous"), "remark")
            )
        );
        Assert.Equal(("missing", "未报"), (Text(rows["investment"], "state"), Text(rows["investment"], "stateText")));
    }

    [Fact]
    public async Task SamePeriodOfTheYearBefore_StandsBesideEachRow()
    {
        app.Clock.Now = new DateTimeOffset(2022, 7, 5, 12, 0, 0, TimeSpan.FromHours(8));
        await app.SubmitAsync("""{"period":"2021-06","figures":[{"indicator":"gdp","level":1190.2,"growth":8.1}]}""", app.Statistics);

        var form = (await app.GetAsync("forms/2022-06", app.Statistics)).Json;

        var gdp = form.GetProperty("rows").EnumerateArray().Single(row => Text(row, "indicator") == "gdp");
        Assert.Equal("1190.2", Text(gdp.GetProperty("lastYear").GetProperty("level"), "text"));
    }

    [Fact]
    public async Task FormSaysWhetherAMonthCanBeReported()
    {
        Assert.Equal("notOver", Text((await app.GetAsync("forms/2021-07", app.Housing)).Json, "state"));
        app.Clock.Now = new DateTimeOffset(2021, 7, 20, 9, 0, 0, TimeSpan.FromHours(8));
        var late = (await app.GetAsync("forms/2021-06", app.Housing)).Json;

        Assert.Equal(("open", "可以报送，已过按时报送的日子"), (Text(late, "state"), Text(late, "stateText")));
        Assert.True(late.GetProperty("overdue").GetBoolean());
    }

    [Fact]
    public async Task ReasonForNoData_IsAStateOfItsOwn()
    {
        await app.SubmitAsync("""{"period":"2021-06","figures":[{"indicator":"homes","noData":"年底一次核算"}]}""", app.Housing);

        var form = (await app.GetAsync("forms/2021-06", app.Housing)).Json;

        var homes = form.GetProperty("rows").EnumerateArray().Single(row => Text(row, "indicator") == "homes");
        Assert.Equal(("noData", "年底一次核算"), (Text(homes, "state"), Text(homes.GetProperty("filed"), "noData")));
    }

    [Fact]
    public async Task Department_SeesItsOwnForm_AndReadersSeeAny()
    {
        Assert.Equal(403, (await app.GetAsync("forms/2021-06?department=statistics", app.Housing)).Status);
        Assert.Equal(
            "statistics",
            Text((await app.GetAsync("forms/2021-06?department=statistics", app.Leadership)).Json.GetProperty("department"), "code")
        );
        Assert.Equal("parameter-malformed", (await app.GetAsync("forms/2021-06", app.Leadership)).Code);
        var publisher = await app.Keys.IssueAsync("编发员", null, Role.Publish, default);
        Assert.Equal(403, (await app.GetAsync("forms/2021-06?department=statistics", publisher)).Status);
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
