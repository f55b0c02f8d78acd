using Luohu.Ledger;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LuohuFunctions.Reporting;

/// <summary>Adds what figures need to the app's services.</summary>
internal static class FigureServices
{
    /// <summary>Adds it.</summary>
    public static void AddFigures(this FunctionsApplicationBuilder builder) => builder.Services
        .AddSingleton<FigureStore>()
        .AddSingleton<PeriodOpenings>()
        .AddSingleton<SubmissionService>();
}
