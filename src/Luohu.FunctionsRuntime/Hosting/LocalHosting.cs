using Luohu.FunctionsRuntime.Functions;
using Luohu.FunctionsRuntime.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

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
    }

    public override void Start(WebApplication app)
    {
        var functions = app.Services.GetRequiredService<FunctionCatalog>();
        var hostJson = HostJson.Read(AppContext.BaseDirectory, app.Environment.ContentRootPath);
        app.UseRouter(routes => app.Services.GetRequiredService<HttpFunctions>().Map(routes, functions.Enabled, hostJson));
    }
}
