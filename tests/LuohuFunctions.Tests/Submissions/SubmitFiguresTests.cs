using System.Net.Http.Headers;
using System.Text;
using LuohuFunctions.Tests.Http;

namespace LuohuFunctions.Tests.Submissions;

[Collection(SharedApp.Name)]
public sealed class SubmitFiguresTests(RunningApp app) : FreshAppTest(app)
{
    [Fact]
    public async Task GoodSubmission_IsFiled_AndReadBack()
    {
        var answer = await app.SubmitAsync(
            """{"period":"2021-03","figures":[{"indicator":"gdp","level":590.1,"growth":8.10,"remark":"稳中向好"}]}""",
            app.Statistics
        );

        Assert.Equal(201, answer.Status);
        Assert.Equal("new", answer.Json.GetProperty("figures")[0].GetProperty("outcome").GetString());
        Assert.True(answer.Json.GetProperty("figures")[0].GetProperty("late").GetBoolean());
        var figure = (await app.GetAsync("figures/2021-03/gdp", app.Statistics)).Json;
        Assert.Equal(590.1m, figure.GetProperty("level").GetDecimal());
        Assert.Equal("8.1", figure.GetProperty("growth").GetRawText());
        Assert.Equal("稳中向好", figure.GetProperty("remark").GetString());
    }

    [Fact]
    public async Task SameKeyAndBody_GivesTheFirstAnswer_AndOneRevision()
    {
        const string body = """{"period":"2021-04","figures":[{"indicator":"homes","level":800}]}""";
        var first = await app.SubmitAsync(body, app.Housing, "homes-april");

        var second = await app.SubmitAsync(body, app.Housing, "homes-april");

        Assert.Equal((201, 201), (first.Status, second.Status));
        Assert.Equal(first.Body, second.Body);
        var history = await app.GetAsync("figures/2021-04/homes/revisions", app.Housing);
        Assert.Equal(1, history.Json.GetProperty("revisions").GetArrayLength());
    }

    [Fact]
    public async Task SameKeyOtherBody_IsRefused()
    {
        await app.SubmitAsync("""{"period":"2021-02","figures":[{"indicator":"homes","level":300}]}""", app.Housing, "homes-february");

        var answer = await app.SubmitAsync(
            """{"period":"2021-02","figures":[{"indicator":"homes","level":301}]}""",
            app.Housing,
            "homes-february"
        );

        Assert.Equal((422, "idempotency-key-reused"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task ThreeFaults_AreAllNamed_AndNothingIsStored()
    {
        var answer = await app.SubmitAsync(
            """
            {"period":"2021-06","figures":[
              {"indicator":"unemployment","level":2.555},
              {"indicator":"homes","level":1},
              {"indicator":"gdp","level":1190.2,"growth":8.1},
              {"indicator":"nonsense","level":1}]}
            """,
            app.Statistics
        );

        Assert.Equal((422, "submission-refused"), (answer.Status, answer.Code));
        Assert.Equal(
            ["/figures/0/level too-many-decimals", "/figures/1/indicator not-your-indicator", "/figures/3/indicator unknown-indicator"],
            answer.Faults
        );
        Assert.All(answer.Json.GetProperty("errors").EnumerateArray(), e => Assert.Contains('，', e.GetProperty("message").GetString()!));
        Assert.Equal(404, (await app.GetAsync("figures/2021-06/gdp", app.Statistics)).Status);
    }

    [Fact]
    public async Task DryRun_ChecksAndWritesNothing()
    {
        var answer = await app.SubmitAsync(
            """{"period":"2021-01","figures":[{"indicator":"homes","level":100}]}""",
            app.Housing,
            query: "?dryRun=true"
        );

        Assert.Equal(200, answer.Status);
        Assert.Equal("figure-not-found", (await app.GetAsync("figures/2021-01/homes", app.Housing)).Code);
    }

    [Fact]
    public async Task ChangedValue_NeedsAReason_AndIsARevision()
    {
        await app.SubmitAsync("""{"period":"2021-05","figures":[{"indicator":"unemployment","level":2.5}]}""", app.Statistics);

        var without = await app.SubmitAsync(
            """{"period":"2021-05","figures":[{"indicator":"unemployment","level":2.6}]}""",
            app.Statistics
        );
        var with = await app.SubmitAsync(
            """{"period":"2021-05","figures":[{"indicator":"unemployment","level":2.6,"reason":"口径更正"}]}""",
            app.Statistics
        );

        Assert.Equal(["/figures/0/reason reason-missing"], without.Faults);
        Assert.Equal("revised", with.Json.GetProperty("figures")[0].GetProperty("outcome").GetString());
        var revisions = (await app.GetAsync("figures/2021-05/unemployment/revisions", app.Statistics)).Json.GetProperty("revisions");
        Assert.Equal(["2.5", "2.6"], revisions.EnumerateArray().Select(r => r.GetProperty("reading").GetProperty("level").GetRawText()));
        Assert.Equal("statistics clerk", revisions[1].GetProperty("by").GetString());
        Assert.Equal("口径更正", revisions[1].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task CumulativeThatFell_PassesWithARemark_AsAWarning()
    {
        await app.SubmitAsync("""{"period":"2021-02","figures":[{"indicator":"investment","level":50,"growth":3}]}""", app.Statistics);

        var bare = await app.SubmitAsync(
            """{"period":"2021-03","figures":[{"indicator":"investment","level":40,"growth":3}]}""",
            app.Statistics
        );
        var explained = await app.SubmitAsync(
            """{"period":"2021-03","figures":[{"indicator":"investment","level":40,"growth":3,"remark":"核减重复项目"}]}""",
            app.Statistics
        );

        Assert.Equal(["/figures/0/level cumulative-fell"], bare.Faults);
        Assert.Equal(201, explained.Status);
        Assert.Equal("cumulative-fell", explained.Json.GetProperty("warnings")[0].GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("""{"period":"2021-06","figures":[{"indicator":"unemployment","level":NaN}]}""", "第1行")]
    [InlineData("""{"period":"2021-06","figures":[{"indicator":"unemployment","level":2.5}""", "第1行")]
    [InlineData("""{"period":"2021-06","period":"2021-05","figures":[]}""", "“period”出现了两次")]
    [InlineData("""{"period":"2021-06","figures":[{"indicator":"\ud800"}]}""", "/figures/0/indicator")]
    [InlineData("", "空")]
    public async Task MalformedJson_IsTold(string body, string words)
    {
        var answer = await app.SubmitAsync(body, app.Statistics);

        Assert.Equal((400, "malformed-json"), (answer.Status, answer.Code));
        Assert.Contains(words, answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", " wrong-type")]
    [InlineData("""{"figures":[{"indicator":"unemployment","level":1}]}""", "/period wrong-period")]
    [InlineData("""{"period":"2021-6","figures":[{"indicator":"unemployment","level":1}]}""", "/period wrong-period")]
    [InlineData("""{"period":"2030-01","figures":[{"indicator":"unemployment","level":1}]}""", "/period no-plan")]
    [InlineData("""{"period":"2021-07","figures":[{"indicator":"unemployment","level":1}]}""", "/period period-not-open")]
    [InlineData("""{"period":"2021-06"}""", "/figures wrong-type")]
    [InlineData("""{"period":"2021-06","figures":[]}""", "/figures no-figures")]
    [InlineData("""{"period":"2021-06","figures":[7]}""", "/figures/0 wrong-type")]
    [InlineData("""{"period":"2021-06","figures":[{"level":1}]}""", "/figures/0/indicator indicator-missing")]
    [InlineData("""{"period":"2021-06","figures":[{"indicator":"unemployment","level":"NaN"}]}""", "/figures/0/level not-a-number")]
    [InlineData("""{"period":"2021-06","figures":[{"indicator":"unemployment","level":1e999}]}""", "/figures/0/level out-of-range")]
    [InlineData("""{"period":"2021-06","figures":[{"indicator":"unemployment","level":101}]}""", "/figures/0/level out-of-range")]
    [InlineData(
        """{"period":"2021-06","figures":[{"indicator":"unemployment","level":1,"value":2}]}""",
        "/figures/0/value unknown-property"
    )]
    [InlineData("""{"period":"2021-05","figures":[{"indicator":"gdp","level":1,"growth":1}]}""", "/figures/0/indicator not-due")]
    [InlineData("""{"period":"2021-06","figures":[{"indicator":"gdp","level":1}]}""", "/figures/0 measure-missing")]
    public async Task WrongContent_IsNamedByPlaceAndCode(string body, params string[] errors)
    {
        var answer = await app.SubmitAsync(body, app.Statistics);

        Assert.Equal(422, answer.Status);
        Assert.Equal(errors.Order(), answer.Faults.Order());
    }

    [Fact]
    public async Task UnknownStage_NamesTheStagesThereAre()
    {
        var answer = await app.SubmitAsync("""{"period":"2021-06","figures":[{"indicator":"station","stage":"竣工"}]}""", app.Housing);

        Assert.Equal(["/figures/0/stage unknown-stage"], answer.Faults);
        Assert.Contains(
            "前期工作、开工、完工",
            answer.Json.GetProperty("errors")[0].GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task CharacterThatNoFaceHas_IsRefusedNow_RatherThanStopTheBulletin()
    {
        var answer = await app.SubmitAsync(
            """{"period":"2021-06","figures":[{"indicator":"homes","level":1600,"remark":"进展顺利😀"}]}""",
            app.Housing
        );

        Assert.Equal(["/figures/0/remark unprintable-character"], answer.Faults);
        Assert.Contains("U+1F600", answer.Json.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    // 30,000,000 bytes are what the worker's own server takes when it is not told otherwise; the host takes 100 MiB.
    [Theory]
    [InlineData(1024 * 1024 + 1, false)]
    [InlineData(1024 * 1024 + 1, true)]
    [InlineData(31_000_000, false)]
    [InlineData(31_000_000, true)]
    public async Task BodyOverOneMebibyte_IsRefused(int size, bool chunked)
    {
        using var body = new ByteArrayContent(new byte[size]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var unsized = new StreamContent(new UnsizedStream(new byte[size]));
        unsized.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        var answer = await app.SendAsync(
            HttpMethod.Post,
            "submissions",
            app.Statistics,
            chunked ? unsized : body,
            ("Idempotency-Key", "large")
        );

        Assert.Equal((413, "body-too-large"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task MoreThanOneTransactionTakes_IsRefused()
    {
        var rows = string.Join(',', Enumerable.Repeat("""{"indicator":"homes","level":1}""", 50));

        var answer = await app.SubmitAsync($$"""{"period":"2021-06","figures":[{{rows}}]}""", app.Housing);

        Assert.Contains("/figures too-many-figures", answer.Faults);
    }

    [Fact]
    public async Task OtherMediaType_IsRefused()
    {
        using var body = new StringContent("period,2021-06", Encoding.UTF8, "text/plain");

        var answer = await app.SendAsync(HttpMethod.Post, "submissions", app.Statistics, body, ("Idempotency-Key", "text"));

        Assert.Equal((415, "media-type-not-supported"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("with space")]
    public async Task IdempotencyKeyMissingOrMalformed_IsRefused(string? key)
    {
        using var body = new StringContent("""{"period":"2021-06","figures":[]}""", Encoding.UTF8, "application/json");

        var answer = await app.SendAsync(
            HttpMethod.Post,
            "submissions",
            app.Statistics,
            body,
            key is null ? [] : [("Idempotency-Key", key)]
        );

        Assert.Equal((400, "idempotency-key-missing"), (answer.Status, answer.Code));
    }
}
