using Luohu.Storage.Figures;
using Luohu.Storage.Openings;
using LuohuFunctions.Submissions;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LuohuFunctions.Figures;

/// <summary>Adds what figures need to the app's services.</summary>
internal static class FigureServices
{
    /// <summary>Adds it.</summary>
    public static void AddFigures(this FunctionsApplicationBuilder builder) => builder.Services
        .AddSingleton<FigureStore>()
        .AddSingleton<PeriodOpenings>()
        .AddSingleton<SubmissionService>();
}
