using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Luohu.Storage.People;

namespace LuohuFunctions.Tests.Sessions;

/// <summary>Signing in as a browser does, over HTTP and through the host.</summary>
public sealed class SignInTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Homes = """{"period":"2021-06","figures":[{"indicator":"homes","level":1500}]}""";

    [Fact]
    public async Task PersonalKey_BecomesASession_ThatReportsInThePersonsName()
    {
        using var browser = new Browser(app);
        var (person, key) = await PersonAsync("住建局 陈", "housing", "report");

        var session = await browser.SignInAsync("key", key);
        var filed = await browser.SendAsync(HttpMethod.Post, "submissions", Homes, ("Idempotency-Key", "by-session-1"));

        Assert.Equal(person.Id, session.GetProperty("me").GetProperty("id").GetString());
        Assert.Equal(HttpStatusCode.Created, filed.StatusCode);
        var revisions = await app.GetAsync("figures/2021-06/homes/revisions", app.Leadership);
        Assert.Contains("住建局 陈", revisions.Json.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookie_IsForThisHostAlone_AndNoScriptReadsIt()
    {
        using var browser = new Browser(app);
        var (_, key) = await PersonAsync("刘", null, "read");
        using var answer = await browser.SendAsync(HttpMethod.Post, "session/key", JsonSerializer.Serialize(new { key }));

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));

        Assert.Matches(
            "^(__Host-luohu=.*; secure|luohu-dev=).*; path=/; .*samesite=lax; httponly",
            cookie.ToLowerInvariant().Replace("__host", "__Host", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task SignIn_TakesNoCookieThatTheBrowserHadBefore()
    {
        var planted = new string('A', 43);
        using var browser = new Browser(app);
        browser.Plant(planted);
        var (_, key) = await PersonAsync("周", null, "read");

        await browser.SignInAsync("key", key);

        Assert.NotEqual(planted, browser.Cookie);
        using var other = new Browser(app);
        other.Plant(planted);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.SendAsync(HttpMethod.Get, "me")).StatusCode);
    }

    [Theory]
    [InlineData("POST", "submissions")]
    [InlineData("DELETE", "session")]
    [InlineData("POST", "session/key")]
    [InlineData("POST", "session/link")]
    public async Task CallFromAnotherSite_IsRefused(string method, string path)
    {
        using var browser = new Browser(app);
        var (_, key) = await PersonAsync("吴", "housing", "report");
        await browser.SignInAsync("key", key);

        using var forged = await browser.SendAsync(new(method), path, Homes, isOurs: false);

        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        Assert.Contains("anti-forgery-missing", await forged.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_EndsTheSession_AlsoForWhoeverHasACopyOfTheCookie()
    {
        using var browser = new Browser(app);
        using var thief = new Browser(app);
        var (_, key) = await PersonAsync("郑", null, "read");
        await browser.SignInAsync("key", key);
        thief.Plant(browser.Cookie!);
        Assert.Equal(HttpStatusCode.OK, (await thief.SendAsync(HttpMethod.Get, "me")).StatusCode);

        await browser.SendAsync(HttpMethod.Delete, "session");

        Assert.Equal(HttpStatusCode.Unauthorized, (await thief.SendAsync(HttpMethod.Get, "me")).StatusCode);
    }

    [Fact]
    public async Task Link_SignsInOnce()
    {
        var (person, _) = await PersonAsync("冯", null, "read");
        var (secret, _) = await app.Keys.Links.CreateAsync(person, default);
        using var browser = new Browser(app);
        using var second = new Browser(app);

        var session = await browser.SignInAsync("secret", secret, "session/link");
        using var again = await second.SendAsync(HttpMethod.Post, "session/link", JsonSerializer.Serialize(new { secret }));

        Assert.Equal("冯", session.GetProperty("me").GetProperty("name").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
    }

    [Fact]
    public async Task MachinesKey_CannotSignIn()
    {
        var (person, _) = await PersonAsync("褚", "housing", "report");
        var key = await app.Keys.IssueToMachineAsync(person, "报送程序", "housing", Role.Report, default);
        using var browser = new Browser(app);

        using var refused = await browser.SendAsync(HttpMethod.Post, "session/key", JsonSerializer.Serialize(new { key }));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Null(browser.Cookie);
    }

    [Fact]
    public async Task Session_SaysHowLongItLasts_AndNobodysSaysHowToSignIn()
    {
        using var browser = new Browser(app);
        var before = await browser.SendAsync(HttpMethod.Get, "session");
        var (_, key) = await PersonAsync("卫", null, "read");
        await browser.SignInAsync("key", key);

        using var answer = await browser.SendAsync(HttpMethod.Get, "me");

        Assert.False((await before.Content.ReadFromJsonAsync<JsonElement>()).TryGetProperty("me", out _));
        Assert.InRange(
            int.Parse(Assert.Single(answer.Headers.GetValues("X-Session-Seconds")), System.Globalization.CultureInfo.InvariantCulture),
            1,
            3600
        );
    }

    private async Task<(Person Person, string Key)> PersonAsync(string name, string? department, string role)
    {
        var person = await app.Keys.People.AddAsync(name, department, [new(role)], default);
        return (person, await app.Keys.IssueAsync(person, default));
    }

    /// <summary>What a browser does with cookies, and what our page adds to each call.</summary>
    private sealed class Browser : IDisposable
    {
        private readonly CookieContainer cookies = new();
        private readonly HttpClient http;
        private readonly Uri address;

        public Browser(RunningApp app)
        {
            address = app.Http.BaseAddress!;
            http = new(new SocketsHttpHandler { CookieContainer = cookies, UseProxy = false }) { BaseAddress = address };
        }

        public string? Cookie => cookies.GetCookies(address).FirstOrDefault()?.Value;

        /// <summary>Puts a cookie there that the app did not give.</summary>
        public void Plant(string secret) => cookies.Add(address, new Cookie("luohu-dev", secret, "/"));

        public async Task<JsonElement> SignInAsync(string name, string secret, string path = "session/key")
        {
            using var answer = await SendAsync(
                HttpMethod.Post,
                path,
                JsonSerializer.Serialize(new Dictionary<string, string> { [name] = secret })
            );
            Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
            return await answer.Content.ReadFromJsonAsync<JsonElement>();
        }

        public async Task<HttpResponseMessage> SendAsync(
            HttpMethod method,
            string path,
            string? json = null,
            (string Name, string Value)? header = null,
            bool isOurs = true
        )
        {
            using var request = new HttpRequestMessage(method, path);
            if (json is not null)
                request.Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
            if (isOurs)
                request.Headers.Add("X-CSRF", "1");
            if (header is var (name, value))
                request.Headers.Add(name, value);
            return await http.SendAsync(request);
        }

        public void Dispose() => http.Dispose();
    }
}
