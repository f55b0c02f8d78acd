using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Luohu.FunctionsRuntime.Hosting;

/// <summary>Where the functions run: what listens, and who fires the timers.</summary>
internal abstract class HostingSetting
{
    /// <summary>The setting that the environment asks for.</summary>
    public static HostingSetting From(IConfiguration settings) => new LocalHosting(settings);

    /// <summary>Adds what the setting needs before the app is built.</summary>
    public abstract void Configure(WebApplicationBuilder web);

    /// <summary>Maps the routes of the app that was built, and checks that it can start.</summary>
    /// <exception cref="InvalidOperationException">It cannot; the message is one line for whoever starts it.</exception>
    public abstract void Start(WebApplication app);
}
