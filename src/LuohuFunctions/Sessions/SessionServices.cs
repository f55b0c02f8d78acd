using Luohu.Storage.Log;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Log;
using LuohuFunctions.Security;
using LuohuFunctions.Sessions.Providers;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LuohuFunctions.Sessions;

/// <summary>Adds what signing in with a browser needs to the app's services.</summary>
internal static class SessionServices
{
    /// <summary>Adds it.</summary>
    /// <exception cref="ConfigurationException">A setting of the identity provider is missing or wrong.</exception>
    public static void AddSessions(this FunctionsApplicationBuilder builder)
    {
        var app = AppSettings.From(builder.Configuration);
        var provider = ProviderSettings.From(builder.Configuration, app.PublicBaseUrl);
        builder
            .Services.AddSingleton(WaysOf(provider, app))
            .AddSingleton<ActionLog>()
            .AddSingleton<ActionRecorder>()
            .AddSingleton<SessionAnswer>()
            .AddSingleton<SignInDelay>()
            .AddSingleton<SignIn>()
            .AddSingleton(services => new ProviderSignIn(
                provider,
                services.GetRequiredService<ApiKeyStore>(),
                services.GetRequiredService<SessionCookie>(),
                services.GetRequiredService<SignInCookie>(),
                services.GetRequiredService<TimeProvider>(),
                services.GetRequiredService<ActionRecorder>(),
                services.GetRequiredService<ILogger<ProviderSignIn>>()
            ));
    }

    private static SignInWays WaysOf(ProviderSettings? provider, AppSettings app) =>
        new(provider is null ? null : new(provider.Name, "/api/v1/session/provider"), app.Notice is not null);
}
