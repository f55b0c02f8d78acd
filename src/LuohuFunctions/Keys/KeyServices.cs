using LuohuFunctions.People;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LuohuFunctions.Keys;

/// <summary>Adds what the administration of people and keys needs to the app's services.</summary>
internal static class KeyServices
{
    /// <summary>Adds it.</summary>
    public static void AddKeys(this FunctionsApplicationBuilder builder) =>
        builder.Services.AddSingleton<PeopleViews>().AddSingleton<IssuedKeys>();
}
