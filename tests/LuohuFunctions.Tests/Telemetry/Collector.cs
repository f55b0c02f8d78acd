using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LuohuFunctions.Tests.Telemetry;

/// <summary>Takes whatever telemetry an app sends to it, by OTLP over HTTP or to Azure Monitor.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, string Body)> received = new();

    private Collector()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(TakeAsync);
    }

    public string Address => app.Urls.Single();

    public IEnumerable<string> Paths => received.Select(r => r.Path).Distinct();

    /// <summary>Everything received, whichever encoding its strings stand in.</summary>
    public string Text => string.Join('\n', received.Select(r => r.Body));

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector.app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        var zipped = http.Request.Headers.ContentEncoding == "gzip";
        await using var body = zipped ? new GZipStream(http.Request.Body, CompressionMode.Decompress) : http.Request.Body;
        using var reader = new StreamReader(body, Encoding.UTF8);
        received.Enqueue((http.Request.Path, await reader.ReadToEndAsync(http.RequestAborted)));
        if (http.Request.Path.StartsWithSegments("/v2.1"))
            await http.Response.WriteAsJsonAsync(
                new
                {
                    itemsReceived = 1,
                    itemsAccepted = 1,
                    errors = Array.Empty<string>(),
                }
            );
    }
}
