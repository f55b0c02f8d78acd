using System.Security.Cryptography;
using Luohu.Domain.Snapshots;

namespace LuohuFunctions.Tests.Bulletins;

[Collection(SharedApp.Name)]
public sealed class PublishingTests(RunningApp app) : FreshAppTest(app)
{
    [Fact]
    public async Task Published_IsFiledOnce_AndAnewAfterACorrection()
    {
        await app.SubmitAsync("""{"period":"2021-05","figures":[{"indicator":"homes","level":1200}]}""", app.Housing);

        var first = await PublishAsync("2021-05");
        var again = await PublishAsync("2021-05");
        await app.SubmitAsync(
            """{"period":"2021-05","figures":[{"indicator":"homes","level":1180,"reason":"重复统计，予以核减"}]}""",
            app.Housing
        );
        var reissue = await PublishAsync("2021-05");

        Assert.Equal((201, 1), (first.Status, first.Json.GetProperty("version").GetInt32()));
        Assert.Equal((200, 1), (again.Status, again.Json.GetProperty("version").GetInt32()));
        Assert.Equal(
            (201, 2, 1),
            (reissue.Status, reissue.Json.GetProperty("version").GetInt32(), reissue.Json.GetProperty("corrections").GetInt32())
        );
        var snapshot = SnapshotJson.Read((await app.GetAsync("bulletins/2021-05/snapshot", app.Leadership)).Body);
        Assert.Equal(
            (1200m, 1180m, "重复统计，予以核减"),
            (snapshot.Corrections[0].Before.Level, snapshot.Corrections[0].After.Level, snapshot.Corrections[0].Reason)
        );
        Assert.Equal("演示数据", snapshot.Notice);
        Assert.Equal("https://plan.example.cn/luohu/api/v1/bulletins/2021-05?version=2", snapshot.Link?.OriginalString);
    }

    [Fact]
    public async Task Pdf_IsServedByVersion_ItsETagTheSnapshotsDigest()
    {
        await app.SubmitAsync("""{"period":"2021-04","figures":[{"indicator":"homes","level":900}]}""", app.Housing);
        var digest = (await PublishAsync("2021-04")).Json.GetProperty("digest").GetString();

        var pdf = await app.GetAsync("bulletins/2021-04?version=1", app.Leadership);
        var snapshot = await app.GetAsync("bulletins/2021-04/snapshot?version=1", app.Leadership);
        var known = await app.GetAsync("bulletins/2021-04", app.Leadership, ("If-None-Match", $"\"{digest}\""));

        Assert.Equal("application/pdf", pdf.MediaType);
        Assert.Equal("%PDF-1.7"u8.ToArray(), pdf.Body[..8]);
        Assert.Equal($"\"{digest}\"", pdf.Headers.ETag!.Tag);
        Assert.Equal(digest, Convert.ToHexStringLower(SHA256.HashData(snapshot.Body)));
        Assert.Equal(304, known.Status);
        Assert.Equal("bulletin-not-found", (await app.GetAsync("bulletins/2021-04?version=2", app.Leadership)).Code);
    }

    [Fact]
    public async Task BriefEdition_IsServedBesideTheFullOne_OfTheSameDigest()
    {
        await app.SubmitAsync("""{"period":"2021-04","figures":[{"indicator":"homes","level":900}]}""", app.Housing);
        var published = (await PublishAsync("2021-04")).Json;
        var digest = published.GetProperty("digest").GetString();

        var full = await app.GetAsync("bulletins/2021-04?edition=full", app.Leadership);
        var brief = await app.GetAsync("bulletins/2021-04?edition=brief", app.Leadership);
        var known = await app.GetAsync("bulletins/2021-04?edition=brief", app.Leadership, ("If-None-Match", $"\"{digest}-brief\""));

        Assert.Equal((await app.GetAsync("bulletins/2021-04", app.Leadership)).Body, full.Body);
        Assert.NotEqual(full.Body, brief.Body);
        Assert.Equal(($"\"{digest}-brief\"", 304), (brief.Headers.ETag!.Tag, known.Status));
        Assert.InRange(published.GetProperty("briefPages").GetInt32(), 1, 4);
        Assert.Equal("parameter-malformed", (await app.GetAsync("bulletins/2021-04?edition=short", app.Leadership)).Code);
    }

    [Fact]
    public async Task TwoAtOnce_MakeOneBulletin()
    {
        await app.SubmitAsync("""{"period":"2021-02","figures":[{"indicator":"homes","level":300}]}""", app.Housing);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PublishAsync("2021-02")));

        Assert.All(answers, answer => Assert.Equal(1, answer.Json.GetProperty("version").GetInt32()));
        Assert.Single(answers, answer => answer.Status == 201);
        var listed = (await app.GetAsync("bulletins", app.Leadership)).Json.GetProperty("bulletins").EnumerateArray();
        Assert.Single(listed, b => b.GetProperty("period").GetString() == "2021-02");
    }

    [Theory]
    [InlineData("2021-07", 409, "period-not-over")]
    [InlineData("2021-7", 400, "period-malformed")]
    [InlineData("2020-12", 404, "plan-not-found")]
    public async Task WrongPeriod_IsTold(string period, int status, string code)
    {
        var answer = await PublishAsync(period);

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    private Task<Answer> PublishAsync(string period) => app.SendAsync(HttpMethod.Post, $"bulletins/{period}", app.Leadership);
}
