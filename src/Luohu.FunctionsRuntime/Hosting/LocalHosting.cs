using System.Net;
using System.Net.Sockets;
using Luohu.FunctionsRuntime.Functions;
using Luohu.FunctionsRuntime.Http;
using Luohu.FunctionsRuntime.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Luohu.FunctionsRuntime.Hosting;

/// <summary>
/// A developer's machine: Kestrel on the loopback address, the timers in the process, the host's admin paths.
/// The port is that of <c>FUNCTIONS_PORT</c>, <c>Host:LocalHttpPort</c>, or 7071; 0 is any free port.
/// </summary>
internal sealed class LocalHosting(IConfiguration settings) : HostingSetting
{
    private const string DefaultPort = "7071";

    protected override string Address()
    {
        var port = Loopback.Port("FUNCTIONS_PORT", settings["FUNCTIONS_PORT"] ?? settings["Host:LocalHttpPort"] ?? DefaultPort);
        ThrowIfTaken(port);

        // Kestrel finds no free port for a name that stands for two addresses.
        return port == 0 ? Loopback.Address(0) : $"http://localhost:{port}";
    }

    protected override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<AdminRoutes>();
        AddHosted<TimerService>(services);
        AddHosted<ManualRuns>(services);
    }

    protected override void MapRoutes(WebApplication app, HostJson hostJson)
    {
        var functions = app.Services.GetRequiredService<FunctionCatalog>();
        app.UseRouter(app.Services.GetRequiredService<AdminRoutes>().Map);
        app.UseRouter(routes => app.Services.GetRequiredService<HttpFunctions>().Map(routes, functions.Enabled, hostJson));
        app.UseRouter(routes => routes.MapGet(string.Empty, http => http.Response.WriteAsync("The Functions app is running.\n")));
    }

    private static void AddHosted<T>(IServiceCollection services) where T : class, IHostedService =>
        services.AddSingleton<T>().AddHostedService(provider => provider.GetRequiredService<T>());

    /// <summary>Kestrel would tell it too, but only after a stack trace.</summary>
    private static void ThrowIfTaken(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
        }
        catch (SocketException failure)
        {
            throw new InvalidOperationException(
                $"Port {port} cannot be had ({failure.SocketErrorCode}): end the process that has it, or set FUNCTIONS_PORT.", failure);
        }
    }
}
