using Luohu.FunctionsRuntime.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Luohu.FunctionsRuntime.Hosting;

/// <summary>Where the functions run: what listens, and who fires the timers.</summary>
internal abstract class HostingSetting
{
    // The host's own limit for a request body.
    private const long MaximumBody = 100 * 1024 * 1024;

    /// <summary>The setting that the environment asks for.</summary>
    /// <exception cref="InvalidOperationException">It asks for a port that cannot be had.</exception>
    public static HostingSetting From(IConfiguration settings) =>
        settings[CustomHandlerHosting.PortKey] is { Length: > 0 } port ? new CustomHandlerHosting(port) : new LocalHosting(settings);

    /// <summary>Adds what the setting needs before the app is built.</summary>
    public void Configure(WebApplicationBuilder web)
    {
        web.WebHost.UseUrls(Address());
        web.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaximumBody;
        });
        web.Services.AddSingleton<HttpFunctions>();
        AddServices(web.Services);
    }

    /// <summary>Maps the routes of the app that was built, and checks that it can start.</summary>
    /// <exception cref="InvalidOperationException">It cannot; the message is one line for whoever starts it.</exception>
    public void Map(WebApplication app)
    {
        // What runs when the host stops is let finish; a request that comes in on an open connection is not begun.
        app.Use((HttpContext http, RequestDelegate next) =>
        {
            if (!app.Lifetime.ApplicationStopping.IsCancellationRequested)
                return next(http);
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
        MapRoutes(app, HostJson.Read(AppContext.BaseDirectory, app.Environment.ContentRootPath));
    }

    protected abstract string Address();

    protected abstract void AddServices(IServiceCollection services);

    protected abstract void MapRoutes(WebApplication app, HostJson hostJson);
}
