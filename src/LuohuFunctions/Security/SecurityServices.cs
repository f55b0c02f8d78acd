using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LuohuFunctions.Security;

/// <summary>Adds what decides who may call.</summary>
internal static class SecurityServices
{
    /// <summary>Adds keys, tokens and limits, and lets each call pass through them.</summary>
    /// <exception cref="ConfigurationException">A setting of the tenant is missing or wrong.</exception>
    public static void AddSecurity(this FunctionsApplicationBuilder builder)
    {
        var entra = EntraSettings.From(builder.Configuration);
        TokenValidation.WaitForNewKeys();
        builder.UseMiddleware<AuthorizationMiddleware>();
        builder
            .Services.AddSingleton<LastUsedRecorder>()
            .AddHostedService(services => services.GetRequiredService<LastUsedRecorder>())
            .AddSingleton<ApiKeyAuthenticator>()
            .AddSingleton<SessionCookie>()
            .AddSingleton<SignInCookie>()
            .AddSingleton<SessionAuthenticator>()
            .AddSingleton(services => new BearerAuthenticator(
                entra,
                services.GetRequiredService<ApiKeyStore>(),
                services.GetRequiredService<PlanCatalog>(),
                services.GetRequiredService<TimeProvider>(),
                services.GetRequiredService<ILogger<BearerAuthenticator>>()
            ))
            .AddSingleton<ClientRateLimiter>();
    }
}
