using System.Net;

namespace Luohu.FunctionsRuntime.Tests;

public sealed class RoutingTests
{
    [Theory]
    [InlineData("GET", "/api/Nowhere")]
    [InlineData("GET", "/Echo")]
    [InlineData("GET", "/api/Echo")]
    [InlineData("DELETE", "/api/people/chen")]
    [InlineData("HEAD", "/api/people/chen")]
    [InlineData("GET", "/api/numbers/many")]
    [InlineData("GET", "/api/people")]
    public async Task NoMatch_Is404WithEmptyBody(string method, string path)
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PATCH")]
    public async Task NoMethodsNamed_AllAreTaken(string method)
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/API/anymethod"));

        Assert.Equal(method, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("GET", "A")]
    [InlineData("PUT", "C")]
    public async Task SeveralRoutesMatch_FirstNameWins(string method, string expected)
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/api/pick/first"));

        Assert.Equal(expected, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("""{ "version": "2.0", "extensions": { "http": { "routePrefix": "api/v1" } } }""", "/api/v1/AnyMethod")]
    [InlineData("""{ "version": "2.0", "extensions": { "http": { "routePrefix": "" } } }""", "/AnyMethod")]
    [InlineData("""{ "version": "2.0", /* none */ }""", "/api/AnyMethod")]
    public async Task Prefix_ComesFromHostJson(string hostJson, string path)
    {
        await using var host = await Host.StartAsync(files: new() { ["host.json"] = hostJson });
        Assert.Equal("GET", await host.Client.GetStringAsync(path));
    }

    [Fact]
    public async Task DisabledFunction_Is404()
    {
        await using var host = await Host.StartAsync(builder => builder.Configuration["AzureWebJobs.AnyMethod.Disabled"] = "true");
        using var response = await host.Client.GetAsync("/api/AnyMethod");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
