using Luohu.Typesetting.Fonts;
using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Startup;

/// <summary>What is made ready, and found fit for use, before the app listens.</summary>
/// <param name="Storage">The clients of its storage; whether that answers is another matter.</param>
/// <param name="Fonts">The fonts of the bulletin.</param>
/// <param name="Plans">The plans of its region.</param>
internal sealed record Preparation(StorageClients Storage, FontSet Fonts, PlanCatalogue Plans)
{
    /// <exception cref="OperatorException">The storage's setting, a face or a plan file cannot be used.</exception>
    public static Preparation Of(AppSettings settings, IConfiguration configuration) => new(
        StorageClients.From(configuration), FontsFolder.Load(configuration), PlanCatalogue.Load(settings.PlansFolder, settings.Region));
}
