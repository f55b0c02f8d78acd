using System.Net;
using System.Text;
using DevHost.Rpc;
using Microsoft.AspNetCore.Http;
using Content = DevHost.Rpc.StreamingMessage.ContentOneofCase;

namespace DevHost.Tests.Scripted;

/// <summary>An HTTP call on both of its ways to the worker: the stream and the forwarded request.</summary>
public sealed class HttpCallTests
{
    [Fact]
    public async Task Call_IsToldOnTheStreamWithEachRouteValue()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Person", "people/{name:alpha}/{*rest}"));
        await using var host = await RunningHost.StartAsync(worker.Folder);
        await host.Client.GetStringAsync("/api/people/chen/a/b?x=1");
        var request = worker.Received.Last().InvocationRequest;

        Assert.True(Guid.TryParse(request.InvocationId, out _));
        Assert.Equal("id-of-Person", request.FunctionId);
        var input = Assert.Single(request.InputData);
        Assert.Equal("request", input.Name);
        Assert.Equal(TypedData.DataOneofCase.Http, input.Data.DataCase);
        Assert.Equal([("name", "chen"), ("rest", "a/b")], request.TriggerMetadata.Select(value => (value.Key, value.Value.String)).Order());
    }

    [Fact]
    public async Task Request_IsForwardedWholeWithTheInvocationsId()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello", method: "post"));
        var forwarded = new TaskCompletionSource<(string Target, string Body, IHeaderDictionary Headers)>();
        worker.OnHttp = async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            var target = $"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}";
            forwarded.SetResult((target, await reader.ReadToEndAsync(), new HeaderDictionary(http.Request.Headers.ToDictionary())));
            http.Response.StatusCode = StatusCodes.Status201Created;
            http.Response.Headers.ETag = "\"7\"";
            await http.Response.WriteAsync("answer");
        };
        await using var host = await RunningHost.StartAsync(worker.Folder);
        using var sent = new StringContent("正文", Encoding.UTF8);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/Hello?a=b%20c&a=d") { Content = sent };
        request.Headers.Add("X-Custom", ["one", "two"]);
        request.Headers.Add("X-Forwarded-For", "192.0.2.1");
        request.Headers.Add("x-ms-invocation-id", "forged");
        using var response = await host.Client.SendAsync(request);

        var (target, body, headers) = await forwarded.Task;
        Assert.Equal("POST /api/Hello?a=b%20c&a=d", target);
        Assert.Equal("正文", body);
        var invocation = worker.Received.Single(message => message.InvocationRequest is not null).InvocationRequest;
        Assert.Equal(invocation.InvocationId, headers["x-ms-invocation-id"]);
        Assert.Equal("one, two", string.Join(", ", headers["X-Custom"].ToArray()));
        Assert.Equal("127.0.0.1", headers["X-Forwarded-For"]);
        Assert.Equal(host.Client.BaseAddress!.Authority, headers["X-Forwarded-Host"]);
        Assert.Equal("http", headers["X-Forwarded-Proto"]);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("\"7\"", response.Headers.ETag!.Tag);
        Assert.Equal("answer", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Answer_WaitsForBothHalves()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello"));
        var gate = new TaskCompletionSource();
        var forwarded = new TaskCompletionSource();
        worker.OnInvocation = (_, _) => gate.Task;
        worker.OnHttp = http =>
        {
            forwarded.SetResult();
            return Task.CompletedTask;
        };
        await using var host = await RunningHost.StartAsync(worker.Folder);
        var calling = host.Client.GetAsync("/api/Hello");
        await forwarded.Task;
        await Task.Delay(100);
        Assert.False(calling.IsCompleted);

        gate.SetResult();
        using var response = await calling;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task FailedInvocationWithNothingSent_Is500()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello"));
        worker.OnInvocation = (_, _) => throw new InvalidOperationException("for a reason");
        await using var host = await RunningHost.StartAsync(worker.Folder);
        using var response = await host.Client.GetAsync("/api/Hello");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        var logged = host.Log.Lines.Single(line => line.Contains("Executed 'Functions.Hello'", StringComparison.Ordinal));
        Assert.StartsWith("Error Function.Hello: Executed 'Functions.Hello' (Failed, Id=", logged, StringComparison.Ordinal);
        Assert.Contains("for a reason", logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForwardedRequestCutOff_CancelsTheInvocationAndIs500()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello"));
        worker.OnInvocation = (_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);
        worker.OnHttp = http =>
        {
            http.Abort();
            return Task.CompletedTask;
        };
        await using var host = await RunningHost.StartAsync(worker.Folder);
        using var response = await host.Client.GetAsync("/api/Hello");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal(Content.InvocationCancel, worker.Received.Last().ContentCase);
    }

    [Fact]
    public async Task ClientGone_IsToldByInvocationCancel()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello"));
        var begun = new TaskCompletionSource<string>();
        worker.OnInvocation = (request, cancellationToken) =>
        {
            begun.SetResult(request.InvocationId);
            return Task.Delay(Timeout.Infinite, cancellationToken);
        };
        worker.OnHttp = http => Task.Delay(Timeout.Infinite, http.RequestAborted);
        await using var host = await RunningHost.StartAsync(worker.Folder);
        using var leaves = new CancellationTokenSource();
        var calling = host.Client.GetAsync("/api/Hello", leaves.Token);
        var invocation = await begun.Task;
        await leaves.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calling);
        await host.LoggedAsync("Executed 'Functions.Hello' (Failed");
        var cancel = Assert.Single(worker.Received, message => message.ContentCase == Content.InvocationCancel);
        Assert.Equal(invocation, cancel.InvocationCancel.InvocationId);
    }

    [Fact]
    public async Task DisabledFunction_Is404()
    {
        await using var worker = await ScriptedWorker.StartAsync(
            ScriptedFunction.Http("Hello"),
            ScriptedFunction.Http("Other"),
            ScriptedFunction.Http("Third")
        );
        await using var host = await RunningHost.StartAsync(
            worker.Folder,
            options =>
                options with
                {
                    Environment = new Dictionary<string, string>
                    {
                        ["AzureWebJobs.Hello.Disabled"] = "true",
                        ["AzureWebJobs_Other_Disabled"] = "1",
                    },
                }
        );

        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/api/Hello")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/api/Other")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync("/api/Third")).StatusCode);
    }

    [Theory]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "api/v1" } } }""", "/api/v1/Hello", "/api/Hello")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "/base/" } } }""", "/base/Hello", "/api/Hello")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "" } } }""", "/Hello", "/api/Hello")]
    [InlineData("""{ "version": "2.0", /* none */ }""", "/api/Hello", "/Hello")]
    public async Task Prefix_ComesFromHostJson(string hostJson, string found, string notFound)
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello"));
        worker.Write("host.json", hostJson);
        await using var host = await RunningHost.StartAsync(worker.Folder);

        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync(found)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync(notFound)).StatusCode);
    }

    [Theory]
    [InlineData("false", HttpStatusCode.OK)]
    [InlineData("true", HttpStatusCode.NoContent)]
    public async Task Root_IsTheHomePageUnlessItIsSwitchedOff(string disabled, HttpStatusCode expected)
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Hello"));
        await using var host = await RunningHost.StartAsync(
            worker.Folder,
            options => options with { Environment = new Dictionary<string, string> { ["AzureWebJobsDisableHomepage"] = disabled } }
        );
        using var response = await host.Client.GetAsync("/");

        Assert.Equal(expected, response.StatusCode);
        var page = await response.Content.ReadAsStringAsync();
        Assert.Equal(expected == HttpStatusCode.OK, page.Contains("up and running", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CatchAllAtTheRoot_TakesTheRoot()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Http("Everything", "{*path}"));
        worker.Write("host.json", """{ "extensions": { "http": { "routePrefix": "" } } }""");
        worker.OnHttp = http => http.Response.WriteAsync("mine");
        await using var host = await RunningHost.StartAsync(worker.Folder);

        Assert.Equal("mine", await host.Client.GetStringAsync("/"));
        Assert.Equal("mine", await host.Client.GetStringAsync("/a/b"));
        Assert.Contains("\"state\":\"Running\"", await host.Client.GetStringAsync("/admin/host/status"), StringComparison.Ordinal);
    }
}
