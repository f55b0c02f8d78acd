using System.Net;

namespace DevHost.Tests.App;

[Collection(SampleAppCollection.Name)]
public sealed class RouteTests(SampleAppFixture app)
{
    [Theory]
    [InlineData("GET", "/api/Hello?name=chen", "Hello chen")]
    [InlineData("GET", "/API/hello?name=chen", "Hello chen")]
    [InlineData("GET", "/api/AnyMethod", "GET")]
    [InlineData("PATCH", "/api/AnyMethod", "PATCH")]
    [InlineData("GET", "/api/numbers/42", "number=42")]
    [InlineData("GET", "/api/people", "name=")]
    [InlineData("GET", "/api/people/%E9%99%88", "name=陈")]
    [InlineData("GET", "/api/files", "path=")]
    [InlineData("GET", "/api/files/a/b%20c/d.txt", "path=a/b c/d.txt")]
    [InlineData("GET", "/api/pick/that", "any")]
    [InlineData("GET", "/api/pick/this", "this")]
    [InlineData("PUT", "/api/pick/this", "put")]
    public async Task Match_RunsTheFunctionWithItsRouteValues(string method, string path, string expected)
    {
        using var response = await SendAsync(method, path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("GET", "/api/Nowhere")]
    [InlineData("GET", "/Hello")]
    [InlineData("POST", "/api/Hello")]
    [InlineData("HEAD", "/api/Hello")]
    [InlineData("OPTIONS", "/api/Hello")]
    [InlineData("GET", "/api/numbers/many")]
    [InlineData("GET", "/api/numbers/4294967296")]
    [InlineData("GET", "/api/people/chen/more")]
    [InlineData("GET", "/api")]
    [InlineData("GET", "/api/")]
    [InlineData("GET", "/api/EmptyRoute")]
    [InlineData("GET", "/api/Daily")]
    [InlineData("GET", "/admin/functions/Hello")]
    [InlineData("GET", "/AzureFunctionsRpcMessages.FunctionRpc/EventStream")]
    public async Task NoMatch_IsABare404(string method, string path)
    {
        using var response = await SendAsync(method, path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Empty(response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("localhost:7071", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]:80", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("192.168.0.1:7071", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.BadRequest)]
    public async Task Host_IsLoopbackOrRefused(string host, HttpStatusCode expected)
    {
        foreach (var path in (string[])["/api/Hello", "/", "/admin/host/status"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            using var response = await app.Host.Client.SendAsync(request);

            Assert.Equal(expected, response.StatusCode);
        }
    }

    [Fact]
    public void Address_IsOnTheLoopbackAlone() => Assert.Equal("127.0.0.1", app.Host.Host.BaseAddress.Host);

    private Task<HttpResponseMessage> SendAsync(string method, string path) =>
        app.Host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
}
