using LuohuFunctions.Problems;
using LuohuFunctions.Startup;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LuohuFunctions.Access;

/// <summary>Adds what decides who may call.</summary>
internal static class AccessServices
{
    /// <summary>Adds keys, tokens and limits, and lets each call pass through them.</summary>
    /// <exception cref="OperatorException">A setting of the tenant is missing or wrong.</exception>
    public static void AddAccess(this FunctionsApplicationBuilder builder)
    {
        var entra = EntraSettings.From(builder.Configuration);
        TokenValidation.WaitForNewKeys();
        builder.UseMiddleware<AccessMiddleware>();
        builder.UseMiddleware<QueryMiddleware>();
        builder.Services
            .AddSingleton(services => new KeyStore(services.GetRequiredService<StartupResources>().Storage.Keys, services.GetRequiredService<TimeProvider>(), services.GetRequiredService<AppSettings>().Region))
            .AddSingleton<KeyUse>()
            .AddHostedService(services => services.GetRequiredService<KeyUse>())
            .AddSingleton<KeyCallers>()
            .AddSingleton(services => new TokenCallers(
                entra, services.GetRequiredService<KeyStore>(), services.GetRequiredService<PlanCatalogue>(), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<TokenCallers>>()))
            .AddSingleton<CallLimits>();
    }
}
