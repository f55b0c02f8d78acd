using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Luohu.Tests;

/// <summary>Stands before a table service and answers in its place when a test asks for a service that refuses, or whose every transaction another writer wins.</summary>
internal sealed class TableProxy : IAsyncDisposable
{
    private readonly HttpClient client = new();
    private readonly WebApplication proxy;
    private Uri? service;
    private int asked;
    private TaskCompletionSource? held;
    private TaskCompletionSource? released;

    private TableProxy(WebApplication proxy) => this.proxy = proxy;

    public enum Mood
    {
        /// <summary>Hands on what comes.</summary>
        Well,

        /// <summary>Refuses all.</summary>
        Refusing,

        /// <summary>Refuses each transaction as if another writer had been first.</summary>
        Racing,
    }

    public Mood Now { get; set; }

    /// <summary>How many requests have come.</summary>
    public int Asked => asked;

    /// <summary>What comes before this has ended waits for it.</summary>
    public Task Silence { get; set; } = Task.CompletedTask;

    /// <summary>Lets transactions wait from now on until <see cref="Release"/>.</summary>
    /// <returns>Ends when one waits.</returns>
    public Task Hold()
    {
        (held, released) = (
            new(TaskCreationOptions.RunContinuationsAsynchronously),
            new(TaskCreationOptions.RunContinuationsAsynchronously)
        );
        return held.Task;
    }

    /// <summary>Hands on what waits.</summary>
    public void Release() => released?.TrySetResult();

    public static async Task<TableProxy> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var proxy = new TableProxy(builder.Build());
        proxy.proxy.Run(proxy.AnswerAsync);
        await proxy.proxy.StartAsync();
        return proxy;
    }

    /// <summary>Stands before the table service of <paramref name="storage"/> from now on.</summary>
    /// <returns>The connection string that leads through here.</returns>
    public string StandBefore(string storage)
    {
        const string endpoint = "TableEndpoint=";
        var own = storage.Split(';').Single(part => part.StartsWith(endpoint, StringComparison.Ordinal))[endpoint.Length..];
        service = new(own);
        return storage.Replace(service.GetLeftPart(UriPartial.Authority), proxy.Urls.Single(), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await proxy.DisposeAsync();
        client.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        Interlocked.Increment(ref asked);
        await Silence.WaitAsync(http.RequestAborted);
        if (released is { } release && http.Request.Path.Value!.EndsWith("$batch", StringComparison.Ordinal))
        {
            held!.TrySetResult();
            await release.Task.WaitAsync(http.RequestAborted);
        }

        await (
            Now switch
            {
                Mood.Refusing => RefuseAsync(http, StatusCodes.Status403Forbidden, "AuthorizationFailure"),
                Mood.Racing when http.Request.Path.Value!.EndsWith("$batch", StringComparison.Ordinal) => RefuseAsync(
                    http,
                    StatusCodes.Status412PreconditionFailed,
                    "UpdateConditionNotSatisfied"
                ),
                _ => HandOnAsync(http),
            }
        );
    }

    private static Task RefuseAsync(HttpContext http, int status, string code)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json;odata=minimalmetadata";
        return http.Response.WriteAsync($"{{\"odata.error\":{{\"code\":\"{code}\",\"message\":{{\"lang\":\"en-US\",\"value\":\"no\"}}}}}}");
    }

    private async Task HandOnAsync(HttpContext http)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(http.Request.Method),
            new Uri(service!, http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget)
        );
        if (http.Request.ContentLength is not null || http.Request.Headers.TransferEncoding.Count > 0)
            request.Content = new StreamContent(http.Request.Body);
        foreach (var (name, values) in http.Request.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }

        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, http.RequestAborted);
        http.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Transfer-Encoding"))
            http.Response.Headers[name] = values.ToArray();
        await answer.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
