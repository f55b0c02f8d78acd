using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;

namespace LuohuFunctions.Tests.Pages;

/// <summary>The page as the app serves it: its document at every address, its files for ever, and nothing from elsewhere.</summary>
[Collection(SharedApp.Name)]
public sealed partial class PageFileTests(RunningApp app)
{
    private Uri Root => app.Host.BaseAddress;

    [Theory]
    [InlineData("app")]
    [InlineData("app/")]
    [InlineData("app/report/2021-07")]
    [InlineData("app/admin/people")]
    [InlineData("app/board/2021-06?of=newest&department=housing")]
    public async Task EveryAddress_OpensTheDocument_ThatRunsNothingOfAnotherHost(string path)
    {
        using var answer = await GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("no-cache", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]* src=\"/app/assets/)", text);
        Assert.DoesNotContain("<style", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_AreKeptForEver_AndSentCompressed()
    {
        using var document = await GetAsync("app/");
        var files = AssetAddress().Matches(await document.Content.ReadAsStringAsync()).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            using var plain = await GetAsync(file);
            using var compressed = await GetAsync(file, "br");
            Assert.Contains("immutable", plain.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Equal("br", compressed.Content.Headers.ContentEncoding.Single());
            Assert.Equal("Accept-Encoding", compressed.Headers.Vary.Single());
            Assert.NotEqual(plain.Headers.ETag, compressed.Headers.ETag);
            Assert.Equal(await plain.Content.ReadAsByteArrayAsync(), await DecompressAsync(compressed));
        }
    }

    [Theory]
    [InlineData("app/assets/none.js")]
    [InlineData("app/assets/..%2Findex.html.br")]
    [InlineData("app/assets/")]
    public async Task FileThatIsNone_IsNotFound(string path)
    {
        using var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task KnownDocument_IsNotSentAgain()
    {
        using var first = await GetAsync("app/");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Root, "app/"));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await app.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Root_LeadsToThePage()
    {
        using var answer = await GetAsync("");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/app/", new Uri(Root, answer.Headers.Location!).AbsolutePath);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? encoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Root, path));
        if (encoding is not null)
            request.Headers.AcceptEncoding.ParseAdd(encoding);
        return await app.Http.SendAsync(request);
    }

    private static async Task<byte[]> DecompressAsync(HttpResponseMessage answer)
    {
        await using var brotli = new BrotliStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await brotli.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex("(?:src|href)=\"/(app/assets/[^\"]+)\"")]
    private static partial Regex AssetAddress();
}
