using Luohu.Storage.Bulletins;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LuohuFunctions.Bulletins;

/// <summary>Adds what bulletins need to the app's services.</summary>
internal static class BulletinServices
{
    /// <summary>Adds it.</summary>
    public static void AddBulletins(this FunctionsApplicationBuilder builder) => builder.Services
        .AddSingleton(ProgramVersion.Current)
        .AddSingleton<BulletinArchive>()
        .AddSingleton<BulletinRoute>()
        .AddSingleton<BulletinPublisher>();
}
