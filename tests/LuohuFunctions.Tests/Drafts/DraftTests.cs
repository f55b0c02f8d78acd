using System.Text;
using System.Text.Json;
using Luohu.Tests;

namespace LuohuFunctions.Tests.Drafts;

/// <summary>A department's draft: one for all its people, never lost under another's change, and nobody else's business.</summary>
[Collection(SharedApp.Name)]
public sealed class DraftTests(RunningApp app) : FreshAppTest(app)
{
    private const string Homes = """{"indicator":"homes","revision":0,"cells":{"level":"15O0","remark":""}}""";
    private const string Station = """{"indicator":"station","revision":0,"cells":{"stage":"开工"}}""";

    [Fact]
    public async Task NoDraft_HasNoRows_AndTheVersionZero()
    {
        var none = await app.GetAsync("drafts/2021-06", app.Housing);

        Assert.Equal(200, none.Status);
        Assert.Equal("\"0\"", none.Headers.ETag!.ToString());
        Assert.Empty(none.Json.GetProperty("rows").EnumerateArray());
    }

    [Fact]
    public async Task Draft_IsKeptLetterByLetter_WithWhoTypedEachRow()
    {
        var first = await PutAsync("\"0\"", Homes);
        var second = await PutAsync(TagOf(first), $"{Homes},{Station}", await OtherKeyAsync());
        var read = await app.GetAsync("drafts/2021-06", app.Housing);

        Assert.Equal((200, 200), (first.Status, second.Status));
        Assert.Equal(second.Json.ToString(), read.Json.ToString());
        var rows = read.Json.GetProperty("rows");
        Assert.Equal(
            ["homes 15O0 housing clerk", "station  陈"],
            rows.EnumerateArray()
                .Select(row =>
                    $"{row.GetProperty("indicator").GetString()} {Cell(row, "level")} {row.GetProperty("changedBy").GetProperty("name").GetString()}"
                )
        );
        Assert.Equal("", rows[0].GetProperty("cells").GetProperty("remark").GetString());
    }

    [Fact]
    public async Task ChangeOnAnOlderVersion_IsRefused_AndNothingIsLost()
    {
        var first = await PutAsync("\"0\"", Homes);
        var late = await PutAsync("\"0\"", Station);
        var unconditional = await PutAsync(null, Station);

        Assert.Equal((412, "precondition-failed"), (late.Status, late.Code));
        Assert.Equal((428, "precondition-required"), (unconditional.Status, unconditional.Code));
        Assert.Equal(first.Json.ToString(), (await app.GetAsync("drafts/2021-06", app.Housing)).Json.ToString());
    }

    [Fact]
    public async Task EightWritersAtOnce_LoseNothing()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OtherKeyAsync()));

        await Task.WhenAll(keys.Select((key, n) => AppendAsync(key, n)));

        var rows = (await app.GetAsync("drafts/2021-06", app.Housing)).Json.GetProperty("rows");
        Assert.Equal("01234567", string.Concat(Cell(rows[0], "remark").Order()));
    }

    [Fact]
    public async Task Discarded_IsGone_AndItsVersionNeverComesBack()
    {
        var first = await PutAsync("\"0\"", Homes);
        var gone = await SendAsync(HttpMethod.Delete, TagOf(first), null, app.Housing);
        var again = await PutAsync("\"0\"", Homes);
        var stale = await SendAsync(HttpMethod.Delete, TagOf(first), null, app.Housing);

        Assert.Equal(204, gone.Status);
        Assert.Equal(200, again.Status);
        Assert.NotEqual(TagOf(first), TagOf(again));
        Assert.Equal(412, stale.Status);
    }

    [Fact]
    public async Task EmptyDraft_LeavesNothing()
    {
        var first = await PutAsync("\"0\"", Homes);
        var emptied = await PutAsync(TagOf(first), "");

        Assert.Equal("\"0\"", TagOf(emptied));
    }

    [Fact]
    public async Task LongestDraft_IsKept()
    {
        var words = new string('长', 500);
        var row =
            $$$"""{"indicator":"homes","revision":3,"cells":{"remark":"{{{words}}}","reason":"{{{words}}}","noData":"{{{words}}}"}}""";
        var other =
            $$$"""{"indicator":"station","revision":3,"cells":{"remark":"{{{words}}}","reason":"{{{words}}}","noData":"{{{words}}}"}}""";

        Assert.Equal(200, (await PutAsync("\"0\"", $"{row},{other}")).Status);
        Assert.Equal(words, Cell((await app.GetAsync("drafts/2021-06", app.Housing)).Json.GetProperty("rows")[1], "noData"));
    }

    [Theory]
    [InlineData("""{"indicator":"gdp","revision":0,"cells":{}}""", "/rows/0/indicator not-your-indicator")]
    [InlineData("""{"indicator":"homes","revision":-1,"cells":{}}""", "/rows/0 wrong-type")]
    [InlineData("""{"indicator":"homes","revision":0,"cells":{"level":1}}""", "/rows/0/cells/level wrong-type")]
    [InlineData("""{"indicator":"homes","revision":0,"cells":{"levle":"1"}}""", "/rows/0/cells/levle unknown-property")]
    [InlineData(
        """{"indicator":"homes","revision":0,"cells":{}},{"indicator":"homes","revision":0,"cells":{}}""",
        "/rows duplicate-indicator"
    )]
    [InlineData("1,2,3", "/rows too-many-figures")]
    public async Task DraftThatIsNone_IsRefused_EachFaultAtItsPlace(string rows, string fault)
    {
        var refused = await PutAsync("\"0\"", rows);

        Assert.Equal((422, "request-refused"), (refused.Status, refused.Code));
        Assert.Equal([fault], refused.Faults);
        Assert.Equal("\"0\"", TagOf(await app.GetAsync("drafts/2021-06", app.Housing)));
    }

    [Fact]
    public async Task DraftOfADepartment_IsNobodyElses_AndNoFigure()
    {
        await PutAsync("\"0\"", Homes);

        Assert.Empty((await app.GetAsync("drafts/2021-06", app.Statistics)).Json.GetProperty("rows").EnumerateArray());
        Assert.Equal(403, (await app.GetAsync("drafts/2021-06", app.Leadership)).Status);
        Assert.False((await app.GetAsync("forms/2021-06?department=housing", app.Leadership)).Json.TryGetProperty("draft", out _));
        Assert.Equal(404, (await app.GetAsync("figures/2021-06/homes", app.Housing)).Status);
    }

    private static string TagOf(Answer answer) => answer.Headers.ETag!.ToString();

    private static string Cell(JsonElement row, string name) =>
        row.GetProperty("cells").TryGetProperty(name, out var text) ? text.GetString()! : "";

    private Task<string> OtherKeyAsync() => app.Keys.IssueAsync("陈", "housing", Luohu.Storage.People.Role.Report, default);

    // As a page does: on a refusal it reads, puts its own into what stands, and tries again.
    private async Task AppendAsync(string key, int mark)
    {
        while (true)
        {
            var before = await app.GetAsync("drafts/2021-06", key);
            var known = before.Json.GetProperty("rows").EnumerateArray().Select(row => Cell(row, "remark")).FirstOrDefault("");
            var row = $$$"""{"indicator":"homes","revision":0,"cells":{"remark":"{{{known}}}{{{mark}}}"}}""";
            if ((await PutAsync(TagOf(before), row, key)).Status == 200)
                return;
        }
    }

    private Task<Answer> PutAsync(string? tag, string rows, string? key = null) =>
        SendAsync(HttpMethod.Put, tag, $$"""{"rows":[{{rows}}]}""", key ?? app.Housing);

    private Task<Answer> SendAsync(HttpMethod method, string? tag, string? json, string key) =>
        app.SendAsync(
            method,
            "drafts/2021-06",
            key,
            json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
            tag is null ? [] : [("If-Match", tag)]
        );
}
