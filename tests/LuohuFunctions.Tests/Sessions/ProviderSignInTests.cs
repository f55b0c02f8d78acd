using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Luohu.Storage.People;
using Microsoft.AspNetCore.WebUtilities;

namespace LuohuFunctions.Tests.Sessions;

/// <summary>Signing in at a real identity provider, as a browser does.</summary>
public sealed class ProviderSignInTests(ProviderSignInTests.AppWithProvider fixture) : IClassFixture<ProviderSignInTests.AppWithProvider>
{
    private const string Failed = "/app/sign-in?failed=provider";

    private RunningApp App => fixture.App;

    [Fact]
    public async Task PersonOfTheAccount_IsSignedIn_AndLedToWhereTheyWanted()
    {
        using var browser = new ProviderBrowser(App);
        var person = await PersonAsync("wang");

        var place = await browser.SignInAsync("wang", "/app/report/2021-06?only=due");

        Assert.Equal("/app/report/2021-06?only=due", place);
        Assert.Equal(person.Id, await browser.PersonAsync());
    }

    [Fact]
    public async Task Page_IsToldOfTheProvider()
    {
        using var browser = new ProviderBrowser(App);

        using var answer = await browser.GetAsync("session");

        var provider = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("signIn").GetProperty("provider");
        Assert.Equal(
            ("罗湖统一认证", "/api/v1/session/provider"),
            (provider.GetProperty("name").GetString(), provider.GetProperty("href").GetString())
        );
    }

    [Fact]
    public async Task Cookie_OfASignIn_IsHeldFromScripts_AndForTenMinutes()
    {
        using var browser = new ProviderBrowser(App);

        using var answer = await browser.GetAsync("session/provider");

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Matches("^luohu-sign-in-dev=[A-Za-z0-9_-]{43}; max-age=600; path=/; samesite=lax; httponly$", cookie);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task SignIn_TakesNoCookieThatTheBrowserHadBefore()
    {
        using var browser = new ProviderBrowser(App);
        await PersonAsync("li");
        var planted = new string('A', 43);
        browser.Plant("luohu-dev", planted);

        await browser.SignInAsync("li");
        var first = browser.Session;
        await browser.SignInAsync("li");

        Assert.Equal(3, new[] { planted, first, browser.Session }.Distinct().Count());
    }

    [Fact]
    public async Task TwoTabs_BothSignIn()
    {
        using var browser = new ProviderBrowser(App);
        var person = await PersonAsync("zhao");
        var (first, second) = (await browser.BeginAsync("/app/a"), await browser.BeginAsync("/app/b"));

        Assert.Equal("/app/a", await browser.ReturnAsync(await browser.AuthorizeAsync(first, "zhao")));
        Assert.Equal("/app/b", await browser.ReturnAsync(await browser.AuthorizeAsync(second, "zhao")));
        Assert.Equal(person.Id, await browser.PersonAsync());
    }

    [Fact]
    public async Task WrongState_SignsNobodyIn()
    {
        using var browser = new ProviderBrowser(App);
        await PersonAsync("qian");
        var callback = await browser.AuthorizeAsync(await browser.BeginAsync(), "qian");

        Assert.Equal(Failed, await browser.ReturnAsync(With(callback, "state", new string('A', 43))));
        Assert.Equal(Failed, await browser.ReturnAsync(With(callback, "state", "attempt:..")));
        Assert.Null(browser.Session);
    }

    [Fact]
    public async Task Callback_IsGoodOnce()
    {
        using var browser = new ProviderBrowser(App);
        await PersonAsync("sun");
        var callback = await browser.AuthorizeAsync(await browser.BeginAsync(), "sun");
        Assert.Equal("/app/", await browser.ReturnAsync(callback));
        var session = browser.Session;

        Assert.Equal(Failed, await browser.ReturnAsync(callback));
        Assert.Equal(session, browser.Session);
    }

    [Fact]
    public async Task WrongNonce_SignsNobodyIn()
    {
        using var browser = new ProviderBrowser(App);
        await PersonAsync("zhou");
        var begun = await browser.BeginAsync();

        var callback = await browser.AuthorizeAsync(With(begun, "nonce", "another"), "zhou");

        Assert.Equal(Failed, await browser.ReturnAsync(callback));
        Assert.Null(browser.Session);
    }

    [Fact]
    public async Task CodeOfAnotherSignIn_SignsNobodyIn()
    {
        using var browser = new ProviderBrowser(App);
        using var thief = new ProviderBrowser(App);
        await PersonAsync("wu");
        var stolen = QueryHelpers.ParseQuery((await browser.AuthorizeAsync(await browser.BeginAsync(), "wu")).Query)["code"].Single()!;
        var own = await thief.AuthorizeAsync(await thief.BeginAsync(), "thief");

        Assert.Equal(Failed, await thief.ReturnAsync(With(own, "code", stolen)));
        Assert.Null(thief.Session);
    }

    [Fact]
    public async Task OtherBrowser_IsNotSignedIn_AndTakesNothingFromTheRightOne()
    {
        using var browser = new ProviderBrowser(App);
        using var without = new ProviderBrowser(App);
        using var withItsOwn = new ProviderBrowser(App);
        var person = await PersonAsync("zheng");
        var callback = await browser.AuthorizeAsync(await browser.BeginAsync(), "zheng");
        await withItsOwn.BeginAsync();

        Assert.Equal(Failed, await without.ReturnAsync(callback));
        Assert.Equal(Failed, await withItsOwn.ReturnAsync(callback));
        Assert.Null(without.Session ?? withItsOwn.Session);
        Assert.Equal("/app/", await browser.ReturnAsync(callback));
        Assert.Equal(person.Id, await browser.PersonAsync());
    }

    [Fact]
    public async Task SignIn_IsGoodForTenMinutes_AndStateOpensNoSession()
    {
        using var browser = new ProviderBrowser(App);
        await PersonAsync("feng");
        var begun = await browser.BeginAsync();
        var callback = await browser.AuthorizeAsync(begun, "feng");

        Assert.Equal(Failed, await ReturnAfterAsync(browser, callback, minutes: 10));

        browser.Plant("luohu-dev", QueryHelpers.ParseQuery(begun.Query)["state"].Single()!);
        Assert.Null(await browser.PersonAsync());
    }

    [Fact]
    public async Task ExpiredToken_SignsNobodyIn()
    {
        using var browser = new ProviderBrowser(App);
        await PersonAsync("chen");
        var callback = await browser.AuthorizeAsync(await browser.BeginAsync(), "chen");

        // The provider's tokens last a minute.
        Assert.Equal(Failed, await ReturnAfterAsync(browser, callback, minutes: 5));
        Assert.Null(browser.Session);
    }

    [Theory]
    [InlineData("https://example.com/app/")]
    [InlineData("//example.com/app/")]
    [InlineData("/\\example.com/app/")]
    [InlineData("/app//example.com")]
    [InlineData("/app/\\example.com")]
    [InlineData("/app/../api/v1/session")]
    [InlineData("/app/%2e%2e/x")]
    [InlineData("/app/javascript:alert(1)")]
    [InlineData("/app/a\r\nSet-Cookie: luohu-dev=x")]
    [InlineData("/app/\tx")]
    [InlineData("/app")]
    [InlineData("/application/")]
    [InlineData("/api/v1/session")]
    [InlineData("app/")]
    public async Task AnyPlaceThatIsNoPageOfOurs_IsRefused(string place)
    {
        using var browser = new ProviderBrowser(App);

        using var answer = await browser.GetAsync("session/provider?return=" + Uri.EscapeDataString(place));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("parameter-malformed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(browser.SignIn);
    }

    [Fact]
    public async Task AccountOfNobody_IsRemembered_AndSignsInOnceItIsAPersons()
    {
        using var browser = new ProviderBrowser(App);

        Assert.Equal("/app/sign-in?failed=unbound", await browser.SignInAsync("stranger"));
        Assert.Null(browser.Session);
        var account = Assert.Single(await App.Keys.Unbound.ListAsync(default), one => one.Subject.Subject == "stranger");
        Assert.Equal((fixture.Issuer, "stranger同志"), (account.Subject.Issuer, account.Name));

        var person = await App.Keys.People.AddAsync("陌生人", null, [new("read")], default);
        await App.Keys.People.ChangeAsync(person.Id, one => one with { Subjects = [account.Subject] }, default);

        Assert.Equal("/app/report/2021-06", await browser.SignInAsync("stranger"));
        Assert.Equal(person.Id, await browser.PersonAsync());
        Assert.DoesNotContain(await App.Keys.Unbound.ListAsync(default), one => one.Subject.Subject == "stranger");
    }

    [Fact]
    public async Task AccountThatIsTakenAway_EndsItsSessions()
    {
        using var browser = new ProviderBrowser(App);
        var person = await PersonAsync("chu");
        await browser.SignInAsync("chu");
        Assert.Equal(person.Id, await browser.PersonAsync());

        await App.Keys.People.ChangeAsync(person.Id, one => one with { Subjects = [] }, default);

        Assert.Null(await browser.PersonAsync());
    }

    [Fact]
    public async Task DisabledPerson_IsNotSignedIn()
    {
        using var browser = new ProviderBrowser(App);
        var person = await PersonAsync("wei");
        await App.Keys.People.DisableAsync(person.Id, default);

        Assert.Equal("/app/sign-in?failed=disabled", await browser.SignInAsync("wei"));
        Assert.Null(browser.Session);
        Assert.DoesNotContain(await App.Keys.Unbound.ListAsync(default), one => one.Subject.Subject == "wei");
    }

    [Fact]
    public async Task WhoTurnsBackAtTheProvider_IsToldSo()
    {
        using var browser = new ProviderBrowser(App);

        var callback = await browser.DenyAsync(await browser.BeginAsync());

        Assert.Equal("/app/sign-in?failed=denied", await browser.ReturnAsync(callback));
        Assert.Equal(Failed, await browser.ReturnAsync(callback));
    }

    [Fact]
    public async Task OtherProvidersName_AndWhatProvidersAdd()
    {
        using var browser = new ProviderBrowser(App);
        await PersonAsync("jiang");

        var forged = await browser.AuthorizeAsync(await browser.BeginAsync(), "jiang");
        Assert.Equal(Failed, await browser.ReturnAsync(With(forged, "iss", "https://login.example.invalid")));
        var unnamed = await browser.AuthorizeAsync(await browser.BeginAsync(), "jiang");
        Assert.Equal(Failed, await browser.ReturnAsync(With(unnamed, "iss", null)));
        var more = await browser.AuthorizeAsync(await browser.BeginAsync(), "jiang");
        Assert.Equal("/app/", await browser.ReturnAsync(With(With(more, "authuser", "0"), "error_description", "")));
    }

    [Fact]
    public async Task NothingSecret_IsLogged()
    {
        using var browser = new ProviderBrowser(App);
        var begun = await browser.BeginAsync();
        var state = QueryHelpers.ParseQuery(begun.Query)["state"].Single()!;
        var callback = await browser.AuthorizeAsync(With(begun, "nonce", "another"), "shen");
        await browser.ReturnAsync(callback);

        var log = App.Log.ToString();

        Assert.Contains("its nonce is not the one that was sent", log, StringComparison.Ordinal);
        foreach (var secret in new[] { state, browser.SignIn!, QueryHelpers.ParseQuery(callback.Query)["code"].Single()!, "open sesame" })
            Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
    }

    private async Task<Person> PersonAsync(string account)
    {
        var person = await App.Keys.People.AddAsync(account, "housing", [new("report")], default);
        return (await App.Keys.People.ChangeAsync(person.Id, one => one with { Subjects = [new(fixture.Issuer, account)] }, default))!;
    }

    private async Task<string> ReturnAfterAsync(ProviderBrowser browser, Uri callback, int minutes)
    {
        var now = App.Clock.Now;
        try
        {
            App.Clock.Now = now.AddMinutes(minutes);
            return await browser.ReturnAsync(callback);
        }
        finally
        {
            App.Clock.Now = now;
        }
    }

    private static Uri With(Uri address, string name, string? value)
    {
        var query = QueryHelpers.ParseQuery(address.Query).ToDictionary(one => one.Key, one => (string?)one.Value.ToString());
        query.Remove(name);
        if (value is not null)
            query[name] = value;
        return new(QueryHelpers.AddQueryString(address.GetLeftPart(UriPartial.Path), query));
    }

    /// <summary>An app whose people sign in at a provider, both of this very hour: the provider has no clock of the tests.</summary>
    public sealed class AppWithProvider : IAsyncLifetime
    {
        private OidcProvider? provider;
        private RunningApp? app;

        internal RunningApp App => app!;

        internal string Issuer => provider!.Issuer;

        public async ValueTask InitializeAsync()
        {
            provider = await OidcProvider.StartAsync();
            app = new() { Settings = provider.Settings };
            app.Clock.Now = TimeProvider.System.GetUtcNow();
            await app.InitializeAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await App.DisposeAsync();
            await provider!.DisposeAsync();
        }
    }
}
