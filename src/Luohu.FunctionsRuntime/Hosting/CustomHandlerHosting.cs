using Luohu.FunctionsRuntime.Functions;
using Luohu.FunctionsRuntime.Http;
using Luohu.FunctionsRuntime.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Luohu.FunctionsRuntime.Hosting;

/// <summary>
/// Behind the Functions host, as its custom handler: the host forwards HTTP requests as they came
/// (<c>enableForwardingHttpRequest</c>), fires the timers by a POST, and sees to keys, leases and disabled functions.
/// </summary>
internal sealed class CustomHandlerHosting(string port) : HostingSetting
{
    /// <summary>Where the host says on which port it will call.</summary>
    public const string PortKey = "FUNCTIONS_CUSTOMHANDLER_PORT";

    protected override string Address() => Loopback.Address(Loopback.Port(PortKey, port));

    protected override void AddServices(IServiceCollection services) => services.AddSingleton<TimerInvocations>();

    protected override void MapRoutes(WebApplication app, HostJson hostJson)
    {
        // All of them: a call for a disabled function is one that the host let through.
        var functions = app.Services.GetRequiredService<FunctionCatalog>().All;
        app.UseRouter(routes => app.Services.GetRequiredService<TimerInvocations>().Map(routes, functions));
        app.UseRouter(routes => app.Services.GetRequiredService<HttpFunctions>().Map(routes, functions, hostJson));
    }
}
