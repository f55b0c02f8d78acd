using System.Text.Json;
using Azure.Storage.Blobs;
using Luohu.Domain;
using Luohu.Storage.Bulletins;
using Luohu.Storage.Tables;

namespace LuohuFunctions.Tests.Bulletins;

/// <summary>A bulletin read on a screen: the year's list, what a version says, and what it has otherwise than the one before.</summary>
[Collection(SharedApp.Name)]
public sealed class BulletinReadingTests(RunningApp app) : FreshAppTest(app)
{
    private readonly RunningApp app = app;

    [Fact]
    public async Task Archive_NamesEachVersion_AndWhatItHasOtherwise()
    {
        await TwoVersionsAsync();

        var year = (await app.GetAsync("bulletins/archive?year=2021", app.Leadership)).Json;

        Assert.Equal(2021, year.GetProperty("year").GetInt32());
        var bulletin = Assert.Single(year.GetProperty("bulletins").EnumerateArray());
        Assert.Equal(
            ("2021-06", "关于深圳市罗湖区2021年6月国民经济和社会发展计划执行情况的通报", "第6期"),
            (Text(bulletin, "period"), Text(bulletin, "title"), Text(bulletin, "number"))
        );
        var versions = bulletin.GetProperty("versions").EnumerateArray().ToList();
        Assert.Equal(["第2版", "第1版"], versions.Select(version => Text(version, "text")));
        Assert.Equal([1, 0], versions.Select(version => version.GetProperty("corrections").GetInt32()));
        Assert.Equal("为本期第一版", Text(versions[1], "changes"));
        Assert.StartsWith("与第1版相比，修订1项、补报1项", Text(versions[0], "changes"), StringComparison.Ordinal);
        Assert.All(versions, version => Assert.True(version.GetProperty("pages").GetInt32() > 0));
    }

    [Fact]
    public async Task Archive_OfAYearWithoutBulletins_IsEmpty() =>
        Assert.Empty((await app.GetAsync("bulletins/archive?year=2021", app.Leadership)).Json.GetProperty("bulletins").EnumerateArray());

    [Fact]
    public async Task Content_IsOfTheVersionAskedFor()
    {
        await TwoVersionsAsync();

        var newest = (await app.GetAsync("bulletins/2021-06/content", app.Leadership)).Json;
        var first = (await app.GetAsync("bulletins/2021-06/content?version=1", app.Leadership)).Json;

        Assert.Equal([(2, 2), (1, 2)], new[] { newest, first }.Select(one => (Number(one, "version"), Number(one, "versions"))));
        Assert.Equal("演示数据", Text(newest, "notice"));
        Assert.Contains("原1500套→现1520套", newest.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("\"text\":\"1500\"", first.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("1520", first.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_HasTheDigestOfThePdf_AndIsNotSentAgain()
    {
        await TwoVersionsAsync();

        var content = await app.GetAsync("bulletins/2021-06/content", app.Leadership);
        var pdf = await app.GetAsync("bulletins/2021-06", app.Leadership);
        var again = await app.GetAsync("bulletins/2021-06/content", app.Leadership, ("If-None-Match", content.Headers.ETag!.ToString()));

        Assert.Equal(pdf.Headers.ETag!.Tag, $"\"{Text(content.Json, "digest")}\"");
        Assert.Equal(304, again.Status);
    }

    [Fact]
    public async Task Changes_AreOfTheVersionBefore_WithTheirReasons()
    {
        await TwoVersionsAsync();

        var answer = (await app.GetAsync("bulletins/2021-06/changes", app.Leadership)).Json;

        Assert.Equal((2, 1), (Number(answer, "version"), Number(answer, "against")));
        var changes = answer.GetProperty("changes").EnumerateArray().ToList();
        Assert.Equal(
            ("correction", "修订", "homes", "保障性住房（2021年6月）修订：原1500套→现1520套", "漏报一个项目"),
            (
                Text(changes[0], "kind"),
                Text(changes[0], "kindText"),
                Text(changes[0], "indicator"),
                Text(changes[0], "text"),
                Text(changes[0], "reason")
            )
        );
        Assert.Equal(("late", "unemployment"), (Text(changes[1], "kind"), Text(changes[1], "indicator")));
        Assert.Contains(
            changes,
            change => Text(change, "kind") == "status" && Text(change, "text") == "城镇登记失业率（由未报送转为正常）"
        );
    }

    [Fact]
    public async Task Changes_OfTheFirstVersion_AreNone()
    {
        await TwoVersionsAsync();

        var answer = (await app.GetAsync("bulletins/2021-06/changes?version=1", app.Leadership)).Json;

        Assert.False(answer.TryGetProperty("against", out _));
        Assert.Empty(answer.GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public async Task Pdf_OpensInATabOfItsOwn()
    {
        await TwoVersionsAsync();

        var pdf = await app.GetAsync("bulletins/2021-06", app.Leadership);

        Assert.Equal("application/pdf", pdf.MediaType);
        Assert.StartsWith("inline", pdf.ContentDisposition, StringComparison.Ordinal);
        Assert.Equal("nosniff", pdf.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", pdf.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Verification_HoldsTheArchiveAgainstWhatWasPublished()
    {
        await TwoVersionsAsync();
        var blobs = new BlobContainerClient(app.Storage, StorageSchema.ContainerName);
        var record = await new BulletinArchive(new(app.Storage, StorageSchema.TableName), blobs).FindAsync(
            "440303",
            new Period(2021, 6),
            1,
            default
        );
        var blob = blobs.GetBlobClient(record!.Full.Blob);
        var published = (await blob.DownloadContentAsync()).Value.Content;

        var before = (await app.GetAsync("bulletins/2021-06/verification?version=1", app.Leadership)).Json;
        await blob.UploadAsync(BinaryData.FromString("%PDF-1.7 another"), overwrite: true);
        var after = (await app.GetAsync("bulletins/2021-06/verification?version=1", app.Leadership)).Json;
        var other = (await app.GetAsync("bulletins/2021-06/verification", app.Leadership)).Json;
        await blob.UploadAsync(published, overwrite: true);

        Assert.Equal(("holds", "altered", "holds"), (Text(before, "result"), Text(after, "result"), Text(other, "result")));
        Assert.Contains("已被改动", Text(after, "text"), StringComparison.Ordinal);
        Assert.Equal(record.Digest, Text(after, "digest"));
    }

    [Fact]
    public async Task Department_ReadsNoBulletin()
    {
        await TwoVersionsAsync();

        foreach (var path in new[] { "archive", "2021-06/content", "2021-06/changes", "2021-06/verification" })
        {
            var answer = await app.GetAsync($"bulletins/{path}", app.Housing);
            Assert.Equal((403, "not-allowed"), (answer.Status, answer.Code));
        }
    }

    [Theory]
    [InlineData("archive?year=1999", 404, "plan-not-found")]
    [InlineData("2021-06/content?version=3", 404, "bulletin-not-found")]
    [InlineData("2021-06/changes?version=x", 400, "parameter-malformed")]
    [InlineData("2021-05/verification", 404, "bulletin-not-found")]
    public async Task WhatIsNotThere_IsToldByCode(string path, int status, string code)
    {
        var answer = await app.GetAsync($"bulletins/{path}", app.Leadership);

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    // June, and June again with a correction and a figure that was missing.
    private async Task TwoVersionsAsync()
    {
        await DoneAsync(app.SubmitAsync("""{"period":"2021-06","figures":[{"indicator":"homes","level":1500}]}""", app.Housing));
        await DoneAsync(app.SendAsync(HttpMethod.Post, "bulletins/2021-06", app.Leadership));
        await DoneAsync(
            app.SubmitAsync("""{"period":"2021-06","figures":[{"indicator":"homes","level":1520,"reason":"漏报一个项目"}]}""", app.Housing)
        );
        await DoneAsync(app.SubmitAsync("""{"period":"2021-06","figures":[{"indicator":"unemployment","level":2.5}]}""", app.Statistics));
        await DoneAsync(app.SendAsync(HttpMethod.Post, "bulletins/2021-06", app.Leadership));
    }

    private static async Task DoneAsync(Task<Answer> call)
    {
        var answer = await call;
        Assert.True(answer.Status < 300, System.Text.Encoding.UTF8.GetString(answer.Body));
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
