using Luohu.Typesetting.Fonts;
using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Configuration;

/// <summary>Where the bulletin's fonts are: the setting FontsFolder, else beside the app, else in the repository.</summary>
public static class FontsFolder
{
    /// <summary>Opens the fonts.</summary>
    /// <exception cref="ConfigurationException">There are none, or one cannot be used.</exception>
    public static FontSet Load(IConfiguration configuration)
    {
        var folder =
            configuration["FontsFolder"]
            ?? BesideTheApp()
            ?? OfTheRepository()
            ?? throw new ConfigurationException(
                "No folder of fonts was found: set 'FontsFolder', or build once in the repository to fetch them into .fonts."
            );
        try
        {
            return FontSet.Load(folder);
        }
        catch (FontFileException fault)
        {
            throw new ConfigurationException(fault.Message, fault);
        }
    }

    private static string? BesideTheApp() =>
        Path.Combine(AppContext.BaseDirectory, "fonts") is var folder && Directory.Exists(folder) ? folder : null;

    // On a developer's machine the fonts stand once in the repository rather than in every output folder.
    private static string? OfTheRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, ".fonts") is var fonts && Directory.Exists(fonts))
                return fonts;
        }

        return null;
    }
}
