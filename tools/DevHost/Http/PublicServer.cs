using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DevHost.Http;

/// <summary>The server that callers meet: HTTP/1.1 on the loopback address, for calls by a loopback name alone.</summary>
internal sealed class PublicServer : IAsyncDisposable
{
    private const long BodyLimit = 104_857_600;

    private readonly WebApplication web;

    private PublicServer(WebApplication web) => this.web = web;

    public Uri Address => new(web.Urls.First());

    /// <summary>
    /// Listens on a port, or on any free one for 0. The path / has a page if <paramref name="homePage"/> is true and no endpoint takes it.
    /// </summary>
    public static async Task<PublicServer> StartAsync(
        int port,
        bool homePage,
        Action<IEndpointRouteBuilder> map,
        ILoggerFactory logs,
        CancellationToken cancellationToken
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = BodyLimit;
                if (port == 0)
                    kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http1);
                else
                    kestrel.ListenLocalhost(port, endpoint => endpoint.Protocols = HttpProtocols.Http1);
            });

        // A page of another site whose name leads to this machine is refused: its Host header names that site.
        builder
            .Services.AddSingleton(logs)
            .AddRouting()
            .AddHttpForwarder()
            .Configure<HostOptions>(host => host.ShutdownTimeout = Timeout.InfiniteTimeSpan) // The grace is the caller's.
            .AddHostFiltering(filter =>
            {
                filter.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"];
                filter.AllowEmptyHosts = false;
                filter.IncludeFailureMessage = false;
            });

        var web = builder.Build();
        web.UseHostFiltering();
        web.UseRouting();
        web.Use((http, next) => http.GetEndpoint() is RouteEndpoint ? next(http) : AnswerUnmatchedAsync(http, homePage));
        map(web);
        try
        {
            await web.StartAsync(cancellationToken);
            return new(web);
        }
        catch (IOException failure)
        {
            await web.DisposeAsync();
            throw Taken(port, failure.Message, failure);
        }
    }

    /// <summary>Takes no new calls, waits for the running ones, and cancels those that outlast the token.</summary>
    public Task StopAsync(CancellationToken grace) => web.StopAsync(grace);

    public ValueTask DisposeAsync() => web.DisposeAsync();

    /// <exception cref="HostStartException">The port is taken.</exception>
    public static void ThrowIfTaken(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
        }
        catch (SocketException failure)
        {
            throw Taken(port, failure.SocketErrorCode.ToString(), failure);
        }
    }

    private static HostStartException Taken(int port, string why, Exception failure) =>
        new($"Port {port} is not free ({why}): end the process that holds it, or choose another with --port.", failure);

    /// <summary>Where path and method do not match, the real host says 404 and nothing more: no 405, no HEAD for a GET.</summary>
    private static Task AnswerUnmatchedAsync(HttpContext http, bool homePage)
    {
        if (http.Request.Path != "/")
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (!homePage)
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync("<!DOCTYPE html><title>Functions</title><p>Your function app is up and running.</p>\n");
    }
}
