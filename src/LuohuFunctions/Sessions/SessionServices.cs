using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LuohuFunctions.Sessions;

/// <summary>Adds what signing in with a browser needs to the app's services.</summary>
internal static class SessionServices
{
    /// <summary>Adds it.</summary>
    public static void AddSessions(this FunctionsApplicationBuilder builder) =>
        builder.Services.AddSingleton<SessionAnswer>().AddSingleton<SignInDelay>().AddSingleton<SignIn>();
}
