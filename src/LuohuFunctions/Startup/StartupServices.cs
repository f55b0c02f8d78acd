using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LuohuFunctions.Startup;

/// <summary>Adds what every part of the app uses.</summary>
internal static class StartupServices
{
    /// <summary>Adds settings, plans, fonts and storage, and lets each call wait until the storage is there.</summary>
    /// <exception cref="ConfigurationException">A setting is missing or wrong.</exception>
    public static void AddStartupResources(this FunctionsApplicationBuilder builder)
    {
        var settings = AppSettings.From(builder.Configuration);
        var resources = new StartupResources(settings, builder.Configuration);
        builder.Use(next => context => RunOnStorageAsync(context, next, resources));
        builder
            .Services.AddSingleton(settings)
            .AddSingleton(resources)
            .AddHostedService(_ => resources)
            .AddSingleton(_ => resources.Plans)
            .AddSingleton(_ => resources.Fonts)
            .AddSingleton(_ => resources.Storage.Blobs)
            .AddSingleton(_ => resources.Storage.Bulletins)
            .AddSingleton(_ => resources.Storage.FiguresTable)
            .AddSingleton(services => new ApiKeyStore(
                resources.Storage.Keys,
                services.GetRequiredService<TimeProvider>(),
                settings.Region
            ));
    }

    /// <summary>Adds the clock: the system's, or on a developer's machine the one of a file.</summary>
    /// <exception cref="ConfigurationException">A file is named where it must not be, or holds no time.</exception>
    public static void AddClock(this FunctionsApplicationBuilder builder) =>
        builder.Services.AddSingleton(ClockSetting.Read(builder.Configuration));

    /// <summary>
    /// Leaves the limits of a request's size to the host before the worker and to the functions: what the worker's own server
    /// refuses reaches the caller as a bare 500. Nothing here uses data protection, so its keys are kept in memory alone.
    /// </summary>
    public static void AddWebServer(this FunctionsApplicationBuilder builder)
    {
        builder.Services.Configure<KestrelServerOptions>(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = null;
            server.Limits.MaxRequestHeadersTotalSize *= 2;
        });
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();

        // It would make a key at each start all the same, and keep it in the home folder.
        foreach (var keyMaker in builder.Services.Where(IsOfDataProtection).ToList())
            builder.Services.Remove(keyMaker);
    }

    private static bool IsOfDataProtection(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && service.ImplementationType?.Assembly == typeof(EphemeralDataProtectionProvider).Assembly;

    // Health says that the app runs; whatever else is called while it starts waits for the tables.
    private static async Task RunOnStorageAsync(FunctionContext context, FunctionExecutionDelegate next, StartupResources resources)
    {
        if (context.FunctionDefinition.Name != "Health")
            await resources.StorageCreated.WaitAsync(context.CancellationToken);
        await next(context);
    }
}
