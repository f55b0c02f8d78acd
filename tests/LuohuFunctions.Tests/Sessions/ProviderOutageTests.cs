using System.Net;

namespace LuohuFunctions.Tests.Sessions;

/// <summary>A provider that is not there, or takes the app's secret in another way.</summary>
public sealed class ProviderOutageTests
{
    [Fact]
    public async Task ProviderThatIsDown_IsSaid_AndTheOtherWaysInStayOpen()
    {
        var provider = await OidcProvider.StartAsync();
        await provider.DisposeAsync();
        await using var app = await StartAsync(provider);
        using var browser = new ProviderBrowser(app);

        using var answer = await browser.GetAsync("session/provider?return=/app/");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("identity-unavailable", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(browser.SignIn);
        Assert.Equal(200, (await app.GetAsync("me", app.Leadership)).Status);
    }

    [Fact]
    public async Task ProviderThatGoesDownMeanwhile_SignsNobodyIn()
    {
        var provider = await OidcProvider.StartAsync();
        await using var app = await StartAsync(provider);
        using var browser = new ProviderBrowser(app);
        var callback = await browser.AuthorizeAsync(await browser.BeginAsync(), "wang");

        await provider.DisposeAsync();

        Assert.Equal("/app/sign-in?failed=provider", await browser.ReturnAsync(callback));
        Assert.Null(browser.Session);
    }

    [Fact]
    public async Task ProviderThatWantsTheSecretInTheForm_GetsItThere()
    {
        await using var provider = await OidcProvider.StartAsync("client_secret_post");
        await using var app = await StartAsync(provider);
        using var browser = new ProviderBrowser(app);

        Assert.Equal("/app/sign-in?failed=unbound", await browser.SignInAsync("wang"));
    }

    private static async Task<RunningApp> StartAsync(OidcProvider provider)
    {
        var app = new RunningApp { Settings = provider.Settings };
        app.Clock.Now = TimeProvider.System.GetUtcNow();
        await app.InitializeAsync();
        return app;
    }
}
