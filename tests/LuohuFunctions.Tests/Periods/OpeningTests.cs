using System.Text;
using Luohu.Storage.People;
using Luohu.Tests;

namespace LuohuFunctions.Tests.Periods;

/// <summary>Periods of 2022 close two months after they are over; those of 2021 never do.</summary>
[Collection(SharedApp.Name)]
public sealed class OpeningTests(RunningApp app) : FreshAppTest(app)
{
    private const string Homes = """{"period":"2022-01","figures":[{"indicator":"homes","level":10}]}""";

    [Fact]
    public async Task ClosedPeriod_IsOpenedForOneDepartment_UntilItsTime_AndIsLate()
    {
        var admin = await app.Keys.IssueAsync("管理员", null, Role.Admin, default);
        app.Clock.Now = new(2022, 4, 1, 0, 0, 0, TimeSpan.FromHours(8));
        var closed = await app.SubmitAsync(Homes, app.Housing);
        Assert.Equal((422, "/period period-closed"), (closed.Status, closed.Faults.Single()));
        Assert.Equal(["/period period-closed"], (await PutAsync("2022-01/homes", """{"level":10}""")).Faults);
        Assert.Equal(
            201,
            (await app.SubmitAsync("""{"period":"2022-02","figures":[{"indicator":"homes","level":10}]}""", app.Housing)).Status
        );

        var opened = await OpenAsync(
            "2022-01",
            """{"department":"housing","until":"2022-04-03T18:00:00+08:00","reason":"系统故障期间未能报送"}""",
            admin
        );
        Assert.Equal((201, "管理员"), (opened.Status, opened.Json.GetProperty("by").GetString()));

        Assert.Equal(
            ["/period period-closed"],
            (await app.SubmitAsync("""{"period":"2022-01","figures":[{"indicator":"unemployment","level":2}]}""", app.Statistics)).Faults
        );
        var filed = await app.SubmitAsync(Homes, app.Housing);
        Assert.Equal(201, filed.Status);
        Assert.True(filed.Json.GetProperty("figures")[0].GetProperty("late").GetBoolean());
        Assert.True((await app.GetAsync("figures/2022-01/homes", app.Housing)).Json.GetProperty("late").GetBoolean());
        Assert.Equal(
            "homes",
            (await app.GetAsync("periods/2022-01/completeness", app.Housing))
                .Json.GetProperty("departments")[0]
                .GetProperty("late")[0]
                .GetString()
        );

        app.Clock.Now = new(2022, 4, 3, 18, 0, 0, TimeSpan.FromHours(8));
        Assert.Equal(
            ["/period period-closed"],
            (
                await app.SubmitAsync("""{"period":"2022-01","figures":[{"indicator":"homes","level":11,"reason":"x"}]}""", app.Housing)
            ).Faults
        );

        var list = (await app.GetAsync("periods/2022-01/openings", app.Leadership)).Json;
        Assert.Equal("2022-04-01T00:00:00+08:00", list.GetProperty("closesAt").GetString());
        Assert.Equal("系统故障期间未能报送", list.GetProperty("openings")[0].GetProperty("reason").GetString());
        Assert.Equal(1, (await app.GetAsync("periods/2022-01/openings", app.Housing)).Json.GetProperty("openings").GetArrayLength());
        Assert.Equal(0, (await app.GetAsync("periods/2022-01/openings", app.Statistics)).Json.GetProperty("openings").GetArrayLength());
        Assert.Equal(0, (await app.GetAsync("periods/2022-02/openings", admin)).Json.GetProperty("openings").GetArrayLength());
    }

    [Fact]
    public async Task OpenPeriod_HasNoClosing() =>
        Assert.False((await app.GetAsync("periods/2021-01/openings", app.Leadership)).Json.TryGetProperty("closesAt", out _));

    [Theory]
    [InlineData(
        """{"department":"nobody","until":"2021-01-01T00:00:00Z","x":1}""",
        "/x unknown-property",
        "/department unknown-department",
        "/until wrong-time",
        "/reason reason-missing"
    )]
    [InlineData("""{"department":"housing","until":"2099-01-01T00:00:00","reason":"x"}""", "/until wrong-time")]
    [InlineData("""{"department":"housing","until":"2099-01-01","reason":"x"}""", "/until wrong-time")]
    [InlineData("[]", " wrong-type")]
    public async Task WrongContent_IsNamedByPlaceAndCode(string body, params string[] errors)
    {
        var admin = await app.Keys.IssueAsync("admin", null, Role.Admin, default);

        var answer = await OpenAsync("2021-01", body, admin);

        Assert.Equal((422, "request-refused"), (answer.Status, answer.Code));
        Assert.Equal(errors, answer.Faults);
    }

    [Theory]
    [InlineData("2021-1", "{}", 400, "period-malformed")]
    [InlineData("2020-01", "{}", 404, "plan-not-found")]
    [InlineData("2021-01", "{", 400, "malformed-json")]
    public async Task WrongRequest_IsToldByCode(string period, string body, int status, string code)
    {
        var admin = await app.Keys.IssueAsync("admin", null, Role.Admin, default);

        var answer = await OpenAsync(period, body, admin);

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task OnlyAnAdministrator_Opens()
    {
        Assert.Equal(403, (await OpenAsync("2021-01", "{}", app.Housing)).Status);
        Assert.Equal(403, (await OpenAsync("2021-01", "{}", app.Leadership)).Status);
    }

    private Task<Answer> OpenAsync(string period, string json, string key) =>
        app.SendAsync(HttpMethod.Post, $"periods/{period}/openings", key, new StringContent(json, Encoding.UTF8, "application/json"));

    private Task<Answer> PutAsync(string path, string json) =>
        app.SendAsync(
            HttpMethod.Put,
            "figures/" + path,
            app.Housing,
            new StringContent(json, Encoding.UTF8, "application/json"),
            ("If-None-Match", "*")
        );
}
