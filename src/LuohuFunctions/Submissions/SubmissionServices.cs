using Luohu.Storage.Drafts;
using Luohu.Storage.Figures;
using Luohu.Storage.Openings;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LuohuFunctions.Submissions;

/// <summary>Adds what figures need to the app's services.</summary>
internal static class SubmissionServices
{
    /// <summary>Adds it.</summary>
    public static void AddSubmissions(this FunctionsApplicationBuilder builder) =>
        builder
            .Services.AddSingleton<FigureStore>()
            .AddSingleton<PeriodOpenings>()
            .AddSingleton<DraftStore>()
            .AddSingleton<SubmissionService>();
}
