using System.Text;
using LuohuFunctions.Http;

namespace LuohuFunctions.Tests.Http;

/// <summary>ETags as proxies and clients send them back.</summary>
public sealed class EntityTagsTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData("\"2\"", true)]
    [InlineData("W/\"2\"", true)]
    [InlineData("\"2-gzip\"", true)]
    [InlineData("\"2--gzip\"", true)]
    [InlineData("W/\"2;gzip\"", true)]
    [InlineData("\"2-br\"", true)]
    [InlineData("\"1\", \"2\"", true)]
    [InlineData("*", true)]
    [InlineData("\"3\"", false)]
    [InlineData("\"2-other\"", false)]
    [InlineData("\"-gzip\"", false)]
    [InlineData("\"gzip\"", false)]
    [InlineData("*, \"1\"", null)]
    [InlineData("\"1\", *", null)]
    [InlineData("2", null)]
    [InlineData("", null)]
    public void Tag_IsRecognized_WhateverAProxyMadeOfIt(string header, bool? has) =>
        Assert.Equal(has, EntityTags.TryRead(header, out var tags) ? tags.Have("2") : null);

    [Fact]
    public async Task FigureReadThroughACompressingProxy_CanBeCorrected()
    {
        await app.SubmitAsync("""{"period":"2021-04","figures":[{"indicator":"homes","level":10}]}""", app.Housing);

        Assert.Equal("parameter-malformed", (await PutAsync(11, "*, \"1\"")).Code);
        Assert.Equal(200, (await PutAsync(12, "W/\"1-gzip\"")).Status);
        Assert.Equal("precondition-failed", (await PutAsync(13, "W/\"1\"")).Code);
    }

    [Fact]
    public async Task AnswerReadThroughACompressingProxy_IsNotSentAgain()
    {
        var tag = (await app.GetAsync("plans/2021", app.Housing)).Headers.ETag!.Tag;

        Assert.Equal(304, (await app.GetAsync("plans/2021", app.Housing, ("If-None-Match", tag.TrimEnd('"') + "-gzip\""))).Status);
        Assert.Equal(304, (await app.GetAsync("plans/2021", app.Housing, ("If-None-Match", "W/" + tag))).Status);
        Assert.Equal(200, (await app.GetAsync("plans/2021", app.Housing, ("If-None-Match", "*, \"1\""))).Status);
    }

    private Task<Answer> PutAsync(int level, string match) =>
        app.SendAsync(
            HttpMethod.Put,
            "figures/2021-04/homes",
            app.Housing,
            new StringContent($$"""{"level":{{level}},"reason":"核实"}""", Encoding.UTF8, "application/json"),
            ("If-Match", match)
        );
}
