using System.Net.Http.Headers;
using System.Text;

namespace LuohuFunctions.Tests.Submissions;

[Collection(SharedApp.Name)]
public sealed class PutFigureTests(RunningApp app) : FreshAppTest(app)
{
    [Fact]
    public async Task FirstReport_IsCreated_AndItsETagServesTheCorrection()
    {
        var first = await PutAsync("2021-01/homes", """{"level":100}""", ("If-None-Match", "*"));
        var second = await PutAsync("2021-01/homes", """{"level":110,"reason":"补报"}""", ("If-Match", first.Headers.ETag!.Tag));

        Assert.Equal((201, 200), (first.Status, second.Status));
        Assert.Equal(("\"1\"", "\"2\""), (first.Headers.ETag!.Tag, second.Headers.ETag!.Tag));
        Assert.Equal("revised", second.Json.GetProperty("figures")[0].GetProperty("outcome").GetString());
        var read = await app.GetAsync("figures/2021-01/homes", app.Housing);
        Assert.Equal((110m, second.Headers.ETag), (read.Json.GetProperty("level").GetDecimal(), read.Headers.ETag));
    }

    [Fact]
    public async Task SameValueAgain_IsUnchanged_AndKeepsItsETag()
    {
        await PutAsync("2021-01/station", """{"stage":"前期工作"}""", ("If-None-Match", "*"));

        var again = await PutAsync("2021-01/station", """{"stage":"前期工作"}""", ("If-Match", "*"));

        Assert.Equal(
            (200, "\"1\"", "unchanged"),
            (again.Status, again.Headers.ETag!.Tag, again.Json.GetProperty("figures")[0].GetProperty("outcome").GetString())
        );
    }

    [Theory]
    [InlineData("If-None-Match", "*")]
    [InlineData("If-Match", "\"2\"")]
    [InlineData("If-Match", "W/\"7\"")]
    public async Task FigureThatStandsOtherwise_IsNotOverwritten(string header, string value)
    {
        await app.SubmitAsync("""{"period":"2021-02","figures":[{"indicator":"homes","level":200}]}""", app.Housing);

        var answer = await PutAsync("2021-02/homes", """{"level":999,"reason":"x"}""", (header, value));

        Assert.Equal((412, "precondition-failed"), (answer.Status, answer.Code));
        Assert.Equal("\"1\"", answer.Headers.ETag!.Tag);
        Assert.Equal(200, (await app.GetAsync("figures/2021-02/homes", app.Housing)).Json.GetProperty("level").GetInt32());
    }

    [Fact]
    public async Task CorrectionOfWhatWasNeverReported_IsRefused()
    {
        var answer = await PutAsync("2021-03/station", """{"stage":"开工"}""", ("If-Match", "*"));

        Assert.Equal((412, "precondition-failed"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task NoCondition_IsRequired()
    {
        var answer = await PutAsync("2021-03/homes", """{"level":300}""");

        Assert.Equal((428, "precondition-required"), (answer.Status, answer.Code));
        Assert.Contains("If-None-Match: *", answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("If-None-Match", "\"1\"")]
    [InlineData("If-Match", "1")]
    public async Task MalformedCondition_IsTold(string header, string value) =>
        Assert.Equal((400, "parameter-malformed"), await StatusAsync("2021-03/homes", """{"level":300}""", (header, value)));

    [Theory]
    [InlineData("""{"level":1.5,"value":2}""", "/value unknown-property", "/level too-many-decimals")]
    [InlineData("""{"indicator":"homes","level":1}""", "/indicator unknown-property")]
    [InlineData("""{"level":"1"}""", "/level not-a-number")]
    [InlineData("""{"stage":"开工"}""", "/stage measure-not-reported", " measure-missing")]
    [InlineData("[]", " wrong-type")]
    public async Task WrongContent_IsNamedByPlaceAndCode(string body, params string[] errors)
    {
        var answer = await PutAsync("2021-04/homes", body, ("If-None-Match", "*"));

        Assert.Equal(422, answer.Status);
        Assert.Subset(errors.ToHashSet(), answer.Faults.ToHashSet());
        Assert.Contains(errors[0], answer.Faults);
        Assert.Equal(404, (await app.GetAsync("figures/2021-04/homes", app.Housing)).Status);
    }

    [Fact]
    public async Task NoData_IsAnAnswer_AndACorrectionTakesItBack()
    {
        var none = await PutAsync("2021-02/station", """{"noData":"年底一次核算"}""", ("If-None-Match", "*"));
        var read = await app.GetAsync("figures/2021-02/station", app.Housing);
        var both = await PutAsync("2021-02/station", """{"stage":"开工","noData":"年底一次核算"}""", ("If-Match", "\"1\""));
        var unexplained = await PutAsync("2021-02/station", """{"stage":"开工"}""", ("If-Match", "\"1\""));
        var mended = await PutAsync("2021-02/station", """{"stage":"开工","reason":"已核算"}""", ("If-Match", "\"1\""));
        var history = await app.GetAsync("figures/2021-02/station/revisions", app.Housing);

        Assert.Equal((201, 200), (none.Status, mended.Status));
        Assert.Equal("年底一次核算", read.Json.GetProperty("noData").GetString());
        Assert.Contains("/noData no-data-with-figure", both.Faults);
        Assert.Equal("reason", unexplained.Json.GetProperty("errors")[0].GetProperty("answer").GetString());
        Assert.False((await app.GetAsync("figures/2021-02/station", app.Housing)).Json.TryGetProperty("noData", out _));
        Assert.Equal(
            "年底一次核算",
            history
                .Json.GetProperty("revisions")
                .EnumerateArray()
                .Single(r => r.GetProperty("number").GetInt32() == 1)
                .GetProperty("reading")
                .GetProperty("noData")
                .GetString()
        );
    }

    [Theory]
    [InlineData("2021-4/homes", 400, "period-malformed")]
    [InlineData("2020-04/homes", 404, "plan-not-found")]
    [InlineData("2021-04/nonsense", 404, "indicator-not-found")]
    [InlineData("2021-03/gdp", 403, "not-allowed")]
    public async Task WrongPath_IsToldByCode(string path, int status, string code) =>
        Assert.Equal((status, code), await StatusAsync(path, """{"level":300}""", ("If-None-Match", "*")));

    [Fact]
    public async Task MalformedJson_IsTold() =>
        Assert.Equal((400, "malformed-json"), await StatusAsync("2021-04/homes", "{", ("If-None-Match", "*")));

    [Fact]
    public async Task OtherMediaType_IsRefused()
    {
        using var body = new StringContent("1", Encoding.UTF8, "text/plain");

        Assert.Equal(415, (await app.SendAsync(HttpMethod.Put, "figures/2021-04/homes", app.Housing, body, ("If-None-Match", "*"))).Status);
    }

    [Fact]
    public async Task BodyOverOneMebibyte_IsRefused()
    {
        using var body = new ByteArrayContent(new byte[1024 * 1024 + 1]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        Assert.Equal(413, (await app.SendAsync(HttpMethod.Put, "figures/2021-04/homes", app.Housing, body, ("If-None-Match", "*"))).Status);
    }

    [Fact]
    public async Task RepeatWithItsIdempotencyKey_GetsTheFirstAnswer_AndTheKeyServesNoOtherFigure()
    {
        var first = await PutAsync("2021-05/homes", """{"level":500}""", ("If-None-Match", "*"), ("Idempotency-Key", "put-may"));
        var again = await PutAsync("2021-05/homes", """{"level":500}""", ("If-None-Match", "*"), ("Idempotency-Key", "put-may"));

        Assert.Equal((201, 201), (first.Status, again.Status));
        Assert.Equal(first.Body, again.Body);
        Assert.Equal(
            (422, "idempotency-key-reused"),
            await StatusAsync("2021-06/homes", """{"level":500}""", ("If-None-Match", "*"), ("Idempotency-Key", "put-may"))
        );
        Assert.Equal(
            (400, "idempotency-key-missing"),
            await StatusAsync("2021-06/homes", """{"level":500}""", ("If-None-Match", "*"), ("Idempotency-Key", "with space"))
        );
    }

    [Fact]
    public async Task ReadersKey_CannotPut()
    {
        using var body = new StringContent("""{"level":1}""", Encoding.UTF8, "application/json");

        Assert.Equal(
            403,
            (await app.SendAsync(HttpMethod.Put, "figures/2021-06/homes", app.Leadership, body, ("If-None-Match", "*"))).Status
        );
    }

    private Task<Answer> PutAsync(string path, string json, params (string, string)[] headers) =>
        app.SendAsync(HttpMethod.Put, "figures/" + path, app.Housing, new StringContent(json, Encoding.UTF8, "application/json"), headers);

    private async Task<(int, string?)> StatusAsync(string path, string json, params (string, string)[] headers)
    {
        var answer = await PutAsync(path, json, headers);
        return (answer.Status, answer.Code);
    }
}
