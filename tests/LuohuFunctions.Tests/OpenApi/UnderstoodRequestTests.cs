using System.Net.Http.Headers;
using System.Text;
using LuohuFunctions.Submissions;

namespace LuohuFunctions.Tests.OpenApi;

/// <summary>What is not understood of a request is refused: it may be the part that asked for nothing to be written.</summary>
public sealed class UnderstoodRequestTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Homes = """{"period":"2021-02","figures":[{"indicator":"homes","level":10}]}""";

    [Theory]
    [InlineData("?dry_run=true", 400, "unknown-parameter")]
    [InlineData("?dryrun=true", 200, null)]
    [InlineData("?dryRun", 400, "parameter-malformed")]
    [InlineData("?dryRun=", 400, "parameter-malformed")]
    [InlineData("?dryRun=true&dryRun=false", 400, "parameter-malformed")]
    [InlineData("?dryRun=True", 400, "parameter-malformed")]
    [InlineData("?dryRun=true&preview=1", 400, "unknown-parameter")]
    [InlineData("?=true", 400, "unknown-parameter")]
    public async Task QueryOfASubmission_IsUnderstoodOrRefused_AndNothingIsWritten(string query, int status, string? code)
    {
        var answer = await app.SubmitAsync(Homes, app.Housing, query: query);

        Assert.Equal((status, code), (answer.Status, answer.Code));
        Assert.Equal("figure-not-found", (await app.GetAsync("figures/2021-02/homes", app.Housing)).Code);
    }

    [Fact]
    public async Task UnknownParameter_IsNamed_WithThoseThatAreKnown()
    {
        var submission = await app.SubmitAsync(Homes, app.Housing, query: "?dry_run=true");
        var plan = await app.GetAsync("plans/2021?year=2021&x=1", app.Housing);

        Assert.Equal("不认识的参数“dry_run”，可用参数：dryRun、period、sheet。", submission.Json.GetProperty("detail").GetString());
        Assert.Equal("不认识的参数“year”“x”，本接口没有查询参数，请删去。", plan.Json.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("health?x=1")]
    [InlineData("openapi.json?x=1")]
    [InlineData("docs?x=1")]
    [InlineData("docs/docs.js?w=1")]
    public async Task OpenFunctions_AreNoExceptions(string path) =>
        Assert.Equal("unknown-parameter", (await app.GetAsync(path, null)).Code);

    [Fact]
    public async Task WithoutAKey_ParametersAreNotTold() => Assert.Equal("key-missing", (await app.GetAsync("plans/2021?x=1", null)).Code);

    [Fact]
    public async Task PutWithDryRun_ChecksAndWritesNothing()
    {
        var bare = await PutAsync("figures/2021-03/homes?dryRun=true", """{"level":10}""");
        var faulty = await PutAsync("figures/2021-03/homes?dryRun=true", """{"level":10.5}""");
        var unmet = await PutAsync("figures/2021-03/homes?dryRun=true", """{"level":10}""", "\"1\"");

        Assert.Equal((200, "new"), (bare.Status, bare.Json.GetProperty("figures")[0].GetProperty("outcome").GetString()));
        Assert.Null(bare.Headers.ETag);
        Assert.Equal(["/level too-many-decimals"], faulty.Faults);
        Assert.Equal("precondition-failed", unmet.Code);
        Assert.Equal("figure-not-found", (await app.GetAsync("figures/2021-03/homes", app.Housing)).Code);
    }

    [Theory]
    [InlineData("2021-03")]
    [InlineData("2021-2")]
    [InlineData("x")]
    public async Task PeriodOfTheAddress_ThatIsNotTheBodys_IsRefused(string period)
    {
        var answer = await app.SubmitAsync(Homes, app.Housing, query: "?dryRun=true&period=" + period);

        Assert.Equal(["/period wrong-period"], answer.Faults);
        Assert.Contains(
            $"内容中的报送期为2021-02，网址中的参数period为“{period}”",
            answer.Json.GetProperty("errors")[0].GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task PeriodOfTheAddress_ThatIsTheBodys_IsFine() =>
        Assert.Equal(200, (await app.SubmitAsync(Homes, app.Housing, query: "?dryRun=true&period=2021-02")).Status);

    [Theory]
    [InlineData("application/json; charset=gb2312", 415)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/json; charset=\"utf-8\"", 200)]
    [InlineData("application/json; charset=UTF-8", 200)]
    [InlineData("application/json", 200)]
    public async Task CharsetOfJson_IsUtf8(string type, int status)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(Homes));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        var answer = await app.SendAsync(HttpMethod.Post, "submissions?dryRun=true", app.Housing, body, ("Idempotency-Key", "charset"));

        Assert.Equal((status, status == 415 ? "media-type-not-supported" : null), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task CompressedBody_IsUnsupported_WhateverItsFormat()
    {
        foreach (var type in new[] { "application/json", "text/csv", SubmissionFormat.Workbook })
        {
            using var body = new ByteArrayContent([0x1F, 0x8B, 8, 0]);
            body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            body.Headers.ContentEncoding.Add("gzip");

            var answer = await app.SendAsync(HttpMethod.Post, "submissions?dryRun=true", app.Housing, body, ("Idempotency-Key", "gzip"));

            Assert.Equal((415, "media-type-not-supported"), (answer.Status, answer.Code));
        }
    }

    [Theory]
    [InlineData("""{"period":"2021-02","figures":[{"\ud800":1}]}""")]
    [InlineData("""{"period":"2021-02","\udfff":1}""")]
    public async Task HalfASurrogatePairInAName_IsMalformedJson(string json) =>
        Assert.Equal(
            (400, "malformed-json"),
            (await app.SubmitAsync(json, app.Housing, query: "?dryRun=true")) switch
            {
                var answer => (answer.Status, answer.Code),
            }
        );

    private Task<Answer> PutAsync(string path, string json, string? match = null) =>
        app.SendAsync(
            HttpMethod.Put,
            path,
            app.Housing,
            new StringContent(json, Encoding.UTF8, "application/json"),
            match is null ? ("If-None-Match", "*") : ("If-Match", match)
        );
}
