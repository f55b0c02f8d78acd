using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LuohuFunctions.Tests.Sessions;

/// <summary>A browser between the app and an identity provider: it keeps cookies, fills the provider's forms, and goes step by step.</summary>
internal sealed partial class ProviderBrowser : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;
    private readonly Uri app;

    public ProviderBrowser(RunningApp app)
    {
        this.app = app.Http.BaseAddress!;
        http = new(
            new SocketsHttpHandler
            {
                CookieContainer = cookies,
                AllowAutoRedirect = false,
                UseProxy = false,
            }
        );
    }

    /// <summary>What the cookie of the session holds; null where there is none.</summary>
    public string? Session => Cookie("luohu-dev");

    /// <summary>What the cookie of a sign-in that was begun holds.</summary>
    public string? SignIn => Cookie("luohu-sign-in-dev");

    /// <summary>Puts a cookie there that the app did not give.</summary>
    public void Plant(string name, string secret) => cookies.Add(app, new Cookie(name, secret, "/"));

    /// <summary>Signs in from the first step to the last.</summary>
    /// <returns>Where the app leads the browser in the end.</returns>
    public async Task<string> SignInAsync(string account, string returnPath = "/app/report/2021-06") =>
        await ReturnAsync(await AuthorizeAsync(await BeginAsync(returnPath), account));

    /// <summary>Asks the app where to sign in.</summary>
    public async Task<Uri> BeginAsync(string returnPath = "/app/")
    {
        using var answer = await GetAsync("session/provider?return=" + Uri.EscapeDataString(returnPath));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!;
    }

    /// <summary>Signs in at the provider, and agrees to whatever it asks.</summary>
    /// <returns>Where the provider leads the browser.</returns>
    public Task<Uri> AuthorizeAsync(Uri address, string account) =>
        WalkAsync(
            address,
            (page, at) =>
                new HttpRequestMessage(HttpMethod.Post, new Uri(at, Form().Match(page).Groups[1].Value))
                {
                    Content = new FormUrlEncodedContent(
                        new Dictionary<string, string>
                        {
                            ["prompt"] = Prompt().Match(page).Groups[1].Value,
                            ["login"] = account,
                            ["password"] = "any",
                        }
                    ),
                }
        );

    /// <summary>Turns back at the provider's first page.</summary>
    public Task<Uri> DenyAsync(Uri address) =>
        WalkAsync(address, (page, at) => new HttpRequestMessage(HttpMethod.Get, new Uri(at, Abort().Match(page).Groups[1].Value)));

    /// <summary>Brings what the provider said back to the app.</summary>
    public async Task<string> ReturnAsync(Uri callback)
    {
        Assert.Equal(OidcProvider.RedirectUri, callback.GetLeftPart(UriPartial.Path));
        using var answer = await GetAsync("session/provider/callback" + callback.Query);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>The id of whoever has signed in; null for nobody.</summary>
    public async Task<string?> PersonAsync()
    {
        using var answer = await GetAsync("me");
        return answer.StatusCode == HttpStatusCode.OK
            ? (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()
            : null;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(new Uri(app, path));

    public void Dispose() => http.Dispose();

    private async Task<Uri> WalkAsync(Uri address, Func<string, Uri, HttpRequestMessage> answerPage)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        for (var steps = 0; steps < 20; steps++)
        {
            var at = request.RequestUri!;
            using var answer = await http.SendAsync(request);
            request.Dispose();
            if (answer.Headers.Location is { } location)
            {
                var next = new Uri(at, location);
                if (next.GetLeftPart(UriPartial.Path) == OidcProvider.RedirectUri)
                    return next;
                request = new(HttpMethod.Get, next);
                continue;
            }

            var page = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.OK, page);
            request = answerPage(page, at);
        }

        throw new InvalidOperationException("The provider does not lead back.");
    }

    private string? Cookie(string name) => cookies.GetCookies(app).FirstOrDefault(cookie => cookie.Name == name)?.Value;

    [GeneratedRegex("<form [^>]*action=\"([^\"]+)\"")]
    private static partial Regex Form();

    [GeneratedRegex("name=\"prompt\" value=\"([a-z]+)\"")]
    private static partial Regex Prompt();

    [GeneratedRegex("href=\"([^\"]+/abort)\"")]
    private static partial Regex Abort();
}
