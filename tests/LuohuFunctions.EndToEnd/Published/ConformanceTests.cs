using System.Net;
using System.Net.Sockets;
using System.Text;
using Azure.Storage.Blobs;
using Luohu.Ledger;

namespace LuohuFunctions.EndToEnd.Published;

/// <summary>The published folder does as the Functions host asks of its custom handler.</summary>
[Collection(PublishedAppCollection.Name)]
public sealed class ConformanceTests(PublishedApp app)
{
    private const string December = """{"period":"2021-12","figures":[{"indicator":"budget-revenue","level":100.5,"growth":-26.6}]}""";
    private const string Timer = "PublishMonthlyBulletin";

    [Fact]
    public async Task ForwardedRequests_AreAnsweredAtTheirOwnPaths()
    {
        await using var host = await FunctionsHost.StartAsync(app);
        using var healthy = await host.ForwardAsync(HttpMethod.Get, "api/v1/health");
        using var refused = await host.ForwardAsync(HttpMethod.Get, "api/v1/plans/2021");
        using var unknown = await host.ForwardAsync(HttpMethod.Get, "api/v1/nothing");
        using var plan = await host.ForwardAsync(HttpMethod.Get, "api/v1/plans/2021", null, ("X-Api-Key", await host.IssueKeyAsync("finance")));

        Assert.Equal("""{"status":"ok"}""", await healthy.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal("ApiKey", refused.Headers.WwwAuthenticate.ToString());
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.OK, plan.StatusCode);
        Assert.Contains($"Executed 'Functions.GetPlan' (Succeeded, Id={FunctionsHost.InvocationId}", host.Handler.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Docs_AreCarriedAlong()
    {
        await using var host = await FunctionsHost.StartAsync(app);
        using var document = await host.ForwardAsync(HttpMethod.Get, "api/v1/openapi.json");
        using var page = await host.ForwardAsync(HttpMethod.Get, "api/v1/docs");
        using var program = await host.ForwardAsync(HttpMethod.Get, "api/v1/docs/swagger-ui-bundle.js");

        Assert.Equal("application/json", document.Content.Headers.ContentType?.MediaType);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Equal("text/javascript", program.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00", false)]
    [InlineData("2022-01-15T01:00:00.0012345+00:00", false)]
    [InlineData("2022-01-14T09:00:00.0012345+08:00", true)]
    public async Task FiredTimer_IsAnsweredToTheLetter(string last, bool isPastDue)
    {
        await using var host = await FunctionsHost.StartAsync(app);
        using var answer = await host.FireAsync(Timer, last, isPastDue);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("""{"Outputs":{},"Logs":[],"ReturnValue":null}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal(isPastDue, host.Handler.Output.Contains("The bulletin timer runs late.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FailingTimer_IsNo2xx()
    {
        await using var host = await FunctionsHost.StartAsync(app);

        // A storage that is gone while the app still makes its tables ends the app.
        using var ready = await host.ForwardAsync(HttpMethod.Get, "api/v1/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        await host.Azurite.KillAsync();
        using var answer = await host.FireAsync(Timer, "0001-01-01T00:00:00", isPastDue: false);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    [Fact]
    public async Task SubmittedFigures_AreInTheBulletinThatTheTimerPublishes()
    {
        await using var host = await FunctionsHost.StartAsync(app);
        using var filed = await host.ForwardAsync(
            HttpMethod.Post, "api/v1/submissions", new StringContent(December, Encoding.UTF8, "application/json"),
            ("X-Api-Key", await host.IssueKeyAsync("finance")), ("Idempotency-Key", "december"));
        using var fired = await host.FireAsync(Timer, "2022-01-15T01:00:00+00:00", isPastDue: false);

        Assert.Equal(HttpStatusCode.Created, filed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, fired.StatusCode);
        var container = new BlobServiceClient(host.Azurite.ConnectionString).GetBlobContainerClient(LedgerStorage.ContainerName);
        var pdf = container.GetBlobsAsync().ToBlockingEnumerable().Select(blob => blob.Name).Single(name => name.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.StartsWith("%PDF", (await container.GetBlobClient(pdf).DownloadContentAsync()).Value.Content.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunningSubmission_IsLetFinishOnSigterm()
    {
        await using var host = await FunctionsHost.StartAsync(app);
        var body = Encoding.UTF8.GetBytes(December);
        var path = "api/v1/submissions";
        var head = new StringBuilder($"POST /{path} HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n");
        (string Name, string Value)[] own = [("X-Api-Key", await host.IssueKeyAsync("finance")), ("Idempotency-Key", "december")];
        foreach (var (name, value) in own.Concat(FunctionsHost.Added(path)))
            head.Append($"{name}: {value}\r\n");

        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()));
        await stream.WriteAsync(body.AsMemory(0, 20));
        await host.Handler.PrintsAsync("Executing 'Functions.SubmitFigures'");
        await host.Handler.TerminateAsync();
        await host.Handler.PrintsAsync("Application is shutting down");
        await stream.WriteAsync(body.AsMemory(20));

        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 201 Created", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await host.Handler.ExitCodeAsync());
    }
}
