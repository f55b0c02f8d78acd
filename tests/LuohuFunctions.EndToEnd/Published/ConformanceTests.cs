using System.Net;
using System.Net.Sockets;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using DevHost;
using Luohu.Azurite;
using Luohu.Storage.People;
using Luohu.Storage.Tables;
using Luohu.Tests;

namespace LuohuFunctions.EndToEnd.Published;

/// <summary>The published folder does as a host asks of it.</summary>
[Collection(PublishedAppCollection.Name)]
public sealed class ConformanceTests(PublishedApp published) : IAsyncLifetime
{
    private const string December = """{"period":"2021-12","figures":[{"indicator":"budget-revenue","level":100.5,"growth":-26.6}]}""";
    private const string Timer = "PublishMonthlyBulletin";

    private AzuriteServer? azurite;
    private HostedApp? app;

    private HostedApp App => app!;

    public async ValueTask InitializeAsync()
    {
        azurite = await AzuriteServer.StartAsync();
        app = await HostedApp.StartAsync(azurite.ConnectionString, published.Folder);

        // A storage that is gone while the app still makes its tables ends the app.
        using var ready = await app.SendAsync(HttpMethod.Get, "health/ready");
        ready.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await azurite!.DisposeAsync();
    }

    [Fact]
    public async Task Requests_AreAnsweredAtTheirPaths()
    {
        using var healthy = await App.SendAsync(HttpMethod.Get, "health");
        using var refused = await App.SendAsync(HttpMethod.Get, "plans/2021");
        using var unknown = await App.SendAsync(HttpMethod.Get, "nothing");
        using var plan = await App.SendAsync(HttpMethod.Get, "plans/2021", await IssueKeyAsync());
        using var misread = await App.SendAsync(HttpMethod.Get, "plans/2021?x=1,2", await IssueKeyAsync());

        Assert.Equal("""{"status":"ok"}""", await healthy.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal("ApiKey", refused.Headers.WwwAuthenticate.ToString());
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.OK, plan.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, misread.StatusCode);
    }

    [Fact]
    public async Task Docs_AreCarriedAlong()
    {
        using var document = await App.SendAsync(HttpMethod.Get, "openapi.json");
        using var page = await App.SendAsync(HttpMethod.Get, "docs");
        using var program = await App.SendAsync(HttpMethod.Get, "docs/swagger-ui-bundle.js");

        Assert.Equal("application/json", document.Content.Headers.ContentType?.MediaType);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Equal("text/javascript", program.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task FailingTimer_IsAFailure()
    {
        await azurite!.KillAsync();

        await Assert.ThrowsAsync<FunctionFailedException>(() => App.Host.RunTimerAsync(Timer));
    }

    [Fact]
    public async Task SubmittedFigures_AreInTheBulletinThatTheTimerPublishes()
    {
        Assert.Equal(HttpStatusCode.Created, await App.SubmitAsync(December, await IssueKeyAsync(), "december"));

        await App.Host.RunTimerAsync(Timer);

        var container = new BlobServiceClient(azurite!.ConnectionString).GetBlobContainerClient(StorageSchema.ContainerName);
        var names = container.GetBlobsAsync().ToBlockingEnumerable().Select(blob => blob.Name).ToList();
        foreach (var edition in new[] { ".full.pdf", ".brief.pdf" })
        {
            var pdf = Assert.Single(names, name => name.EndsWith(edition, StringComparison.Ordinal));
            Assert.StartsWith(
                "%PDF",
                (await container.GetBlobClient(pdf).DownloadContentAsync()).Value.Content.ToString(),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task RunningSubmission_IsLetFinishWhenTheHostStops()
    {
        var body = Encoding.UTF8.GetBytes(December);
        var head = new StringBuilder(
            $"POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n"
        ).Append($"X-Api-Key: {await IssueKeyAsync()}\r\nIdempotency-Key: december\r\n\r\n");

        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, App.Host.BaseAddress.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.ToString()));
        await stream.WriteAsync(body.AsMemory(0, 20));
        await App.Log.HoldsAsync("Executing 'Functions.SubmitFigures'");
        var stopping = App.Host.DisposeAsync();
        await stream.WriteAsync(body.AsMemory(20));

        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 201 Created", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        await stopping;
    }

    private Task<string> IssueKeyAsync() =>
        new ApiKeyStore(
            new TableServiceClient(azurite!.ConnectionString).GetTableClient(ApiKeyStore.TableName),
            TimeProvider.System,
            "440303"
        ).IssueAsync("clerk", "finance", Role.Report, default);
}
