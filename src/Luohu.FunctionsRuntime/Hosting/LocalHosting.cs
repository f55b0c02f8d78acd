using Luohu.FunctionsRuntime.Functions;
using Luohu.FunctionsRuntime.Http;
using Luohu.FunctionsRuntime.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Luohu.FunctionsRuntime.Hosting;

/// <summary>A developer's machine: Kestrel on the loopback address, the timers in the process.</summary>
internal sealed class LocalHosting(IConfiguration settings) : HostingSetting
{
    // The host's own limit for a request body.
    private const long MaximumBody = 100 * 1024 * 1024;

    public override void Configure(WebApplicationBuilder web)
    {
        web.WebHost.UseUrls(LocalAddress.From(settings));
        web.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaximumBody;
        });
        web.Services.AddSingleton<HttpFunctions>();
        web.Services.AddSingleton<AdminRoutes>();
        AddHosted<TimerService>(web.Services);
        AddHosted<ManualRuns>(web.Services);
    }

    public override void Start(WebApplication app)
    {
        var functions = app.Services.GetRequiredService<FunctionCatalog>();
        var hostJson = HostJson.Read(AppContext.BaseDirectory, app.Environment.ContentRootPath);
        app.Services.GetRequiredService<TimerService>().Prepare();
        app.Use(RefuseWhileStopping(app.Lifetime));
        app.UseRouter(app.Services.GetRequiredService<AdminRoutes>().Map);
        app.UseRouter(routes => app.Services.GetRequiredService<HttpFunctions>().Map(routes, functions.Enabled, hostJson));
        app.UseRouter(routes => routes.MapGet(string.Empty, http => http.Response.WriteAsync("The Functions app is running.\n")));
    }

    /// <summary>What runs when the host stops is let finish; a request that comes in on an open connection is not begun.</summary>
    private static Func<HttpContext, RequestDelegate, Task> RefuseWhileStopping(IHostApplicationLifetime lifetime) => (http, next) =>
    {
        if (!lifetime.ApplicationStopping.IsCancellationRequested)
            return next(http);
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    };

    private static void AddHosted<T>(IServiceCollection services) where T : class, IHostedService =>
        services.AddSingleton<T>().AddHostedService(provider => provider.GetRequiredService<T>());
}
