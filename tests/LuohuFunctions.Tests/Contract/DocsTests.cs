using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace LuohuFunctions.Tests.Contract;

/// <summary>The page that shows the document: it works without any other host, and cannot be made to use one.</summary>
[Collection(SharedApp.Name)]
public sealed partial class DocsTests(RunningApp app) : FreshAppTest(app)
{
    [Fact]
    public async Task Page_IsMadeOfItsOwnFilesAlone()
    {
        using var page = await app.Http.GetAsync("docs");
        var html = await page.Content.ReadAsStringAsync();
        var addresses = Addresses().Matches(html).Select(match => match.Groups[1].Value).Where(address => address != "data:,").ToList();

        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            ["swagger-ui.css", "swagger-ui-bundle.js", "docs.js"],
            addresses.Select(address => address["docs/".Length..].Split('?')[0])
        );
        Assert.DoesNotMatch("<script(?![^>]+src=)|<style|style=|\\son\\w+=|//", html);
        foreach (var address in addresses)
        {
            using var file = await app.Http.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Equal(
                address.Contains(".css", StringComparison.Ordinal) ? "text/css" : "text/javascript",
                file.Content.Headers.ContentType?.MediaType
            );
            Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
            Assert.True(file.Headers.CacheControl is { Public: true, MaxAge.TotalDays: 365 });
        }
    }

    [Fact]
    public async Task Browser_LetsThePageReachThisAppAlone()
    {
        using var page = await app.Http.GetAsync("docs");
        var policy = Assert
            .Single(page.Headers.GetValues("Content-Security-Policy"))
            .Split("; ")
            .Select(rule => rule.Split(' ', 2))
            .ToDictionary(rule => rule[0], rule => rule[1]);

        Assert.Equal("'none'", policy["default-src"]);
        Assert.Equal("'self'", policy["script-src"]);
        Assert.All(policy.Values, sources => Assert.True(sources is "'none'" or "'self'" or "data:", sources));
    }

    [Fact]
    public async Task Page_AsksForTheDocumentBesideIt_AndForNoValidator()
    {
        var start = await app.Http.GetStringAsync("docs/docs.js");

        Assert.Contains("url: \"openapi.json\"", start, StringComparison.Ordinal);
        Assert.Contains("validatorUrl: null", start, StringComparison.Ordinal);
        Assert.Equal(ApiContract.Bytes, await app.Http.GetByteArrayAsync("openapi.json"));
    }

    [Fact]
    public async Task AddressWithASlash_LeadsToThePage()
    {
        using var answer = await app.Http.GetAsync("docs/");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        var page = new Uri(answer.RequestMessage!.RequestUri!, answer.Headers.Location!);
        Assert.EndsWith("/api/v1/docs", page.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("<html", await app.Http.GetStringAsync(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openapi.json")]
    [InlineData("docs/swagger-ui-bundle.js")]
    public async Task File_IsTheSameCompressed_UnderAnETagOfItsOwn(string path)
    {
        using var plain = await GetAsync(path);
        using var zipped = await GetAsync(path, "gzip");
        using var refused = await GetAsync(path, "gzip;q=0");
        using var known = await GetAsync(path, "gzip", zipped.Headers.ETag);
        await using var unzipped = new GZipStream(await zipped.Content.ReadAsStreamAsync(), CompressionMode.Decompress);

        Assert.Equal("gzip", Assert.Single(zipped.Content.Headers.ContentEncoding));
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await new StreamReader(unzipped, Encoding.UTF8).ReadToEndAsync());
        Assert.NotEqual(plain.Headers.ETag, zipped.Headers.ETag);
        Assert.Equal(plain.Headers.ETag, refused.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Contains("Accept-Encoding", plain.Headers.Vary);
    }

    [Theory]
    [InlineData("openapi.json")]
    [InlineData("docs.html")]
    [InlineData("DOCS.JS")]
    [InlineData("..%2Fopenapi.json")]
    [InlineData("..%2F..%2Fhost.json")]
    [InlineData("%2Fetc%2Fpasswd")]
    public async Task OtherFile_IsNotFound(string file)
    {
        using var answer = await app.Http.GetAsync($"docs/{file}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task FileOfAnotherVersion_IsAskedForAgain()
    {
        using var file = await app.Http.GetAsync("docs/docs.js?v=0");

        Assert.True(file.Headers.CacheControl is { NoCache: true, MaxAge: null });
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? encoding = null, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (encoding is not null)
            request.Headers.AcceptEncoding.ParseAdd(encoding);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        return await app.Http.SendAsync(request);
    }

    [GeneratedRegex("(?:src|href)=\"([^\"]*)\"")]
    private static partial Regex Addresses();
}
