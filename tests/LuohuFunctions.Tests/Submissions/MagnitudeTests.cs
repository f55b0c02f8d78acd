using Luohu.Domain;

namespace LuohuFunctions.Tests.Submissions;

/// <summary>A level is held against the year before as it is on file, where that year's plan counts it alike.</summary>
public sealed class MagnitudeTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task LevelTenTimesThatOfTheYearBefore_NeedsARemark()
    {
        await app.SubmitAsync("""{"period":"2021-05","figures":[{"indicator":"homes","level":120}]}""", app.Housing);
        app.Clock.Now = new DateTimeOffset(2022, 6, 3, 12, 0, 0, ChinaTime.Offset);

        var bare = await app.SubmitAsync("""{"period":"2022-05","figures":[{"indicator":"homes","level":1200}]}""", app.Housing);
        var explained = await app.SubmitAsync(
            """{"period":"2022-05","figures":[{"indicator":"homes","level":1200,"remark":"集中交付"}]}""",
            app.Housing
        );

        Assert.Equal(["/figures/0/level wrong-magnitude"], bare.Faults);
        Assert.Contains(
            "约为上年同期120套的10倍",
            bare.Json.GetProperty("errors")[0].GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            (201, "wrong-magnitude"),
            (explained.Status, explained.Json.GetProperty("warnings")[0].GetProperty("code").GetString())
        );
    }
}
