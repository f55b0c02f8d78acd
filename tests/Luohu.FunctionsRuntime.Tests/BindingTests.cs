using System.Net;

namespace Luohu.FunctionsRuntime.Tests;

public sealed class BindingTests
{
    [Fact]
    public async Task Request_BodyIsRead()
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Client.PostAsync("/api/Echo", new StringContent("正文"));

        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("""{"text":"正文"}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Request_ChunkedBodyIsRead()
    {
        await using var host = await Host.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/Echo") { Content = new StringContent("chunks") };
        request.Headers.TransferEncodingChunked = true;
        using var response = await host.Client.SendAsync(request);

        Assert.Equal("""{"text":"chunks"}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/api/people/chen", "none none chen")]
    [InlineData("/api/people/chen/dr", "none dr chen")]
    [InlineData("/api/people/%E9%99%88?greeting=hello", "hello none 陈")]
    [InlineData("/api/people/chen?GREETING=1&greeting=2", "1,2 none chen")]
    [InlineData("/api/people/chen?name=li&title=mr", "none mr chen")]
    public async Task RouteAndQuery_BindByName(string path, string expected)
    {
        await using var host = await Host.StartAsync();
        Assert.Equal(expected, await host.Client.GetStringAsync(path));
    }

    [Fact]
    public async Task ContextAndToken_AreThoseOfTheRun()
    {
        await using var host = await Host.StartAsync();
        await host.Client.GetStringAsync("/api/people/chen");

        Assert.Equal(["same context", "same token", "disposed"], host.Probe.Events);
    }

    [Theory]
    [InlineData("/api/numbers/41", "42  1.5")]
    [InlineData("/api/numbers/41?rate=2.25&id=9f0f6d54-4d3b-4a05-8a27-94c4bcdba1e4", "42 9f0f6d54-4d3b-4a05-8a27-94c4bcdba1e4 2.25")]
    public async Task SimpleTypes_AreConverted(string path, string expected)
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(expected, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/api/numbers/41?rate=dear")]
    [InlineData("/api/numbers/41?id=7")]
    [InlineData("/api/Needed?count=many")]
    [InlineData("/api/Needed")]
    public async Task ValueThatDoesNotFit_Is500(string path)
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }
}
