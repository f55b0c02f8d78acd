using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Configuration;

/// <summary>The settings of the app, from environment variables and local.settings.json.</summary>
/// <param name="Region">The code of the region that is served, such as 440303.</param>
/// <param name="PlansFolder">Where the plan files are.</param>
/// <param name="Notice">Words that mark every bulletin, such as 演示数据; null for none.</param>
/// <param name="PublicBaseUrl">Where the app is reached from outside, for the code that opens a bulletin on a phone; null prints none.</param>
/// <param name="CallsPerMinute">How many calls a minute each key or token holder may make, at least 1.</param>
public sealed record AppSettings(string Region, string PlansFolder, string? Notice, Uri? PublicBaseUrl, int CallsPerMinute)
{
    // A department's script that sends its whole year at once stays below it; one that has run wild does not.
    private const int DefaultCallsPerMinute = 600;

    /// <summary>Reads the settings.</summary>
    /// <exception cref="ConfigurationException">A setting is missing or wrong.</exception>
    public static AppSettings From(IConfiguration configuration) =>
        new(
            configuration["Region"]
                ?? throw new ConfigurationException("Setting 'Region' is missing: set it to the region's code, such as 440303."),
            configuration["PlansFolder"] ?? Path.Combine(AppContext.BaseDirectory, "plans"),
            string.IsNullOrWhiteSpace(configuration["Notice"]) ? null : configuration["Notice"],
            PublicBaseUrlOf(configuration["PublicBaseUrl"]),
            CallsPerMinuteOf(configuration["RateLimit:PerMinute"])
        );

    private static Uri? PublicBaseUrlOf(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting))
            return null;
        return Uri.TryCreate(setting, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", Query: "", Fragment: "" }
            ? url
            : throw new ConfigurationException(
                $"Setting 'PublicBaseUrl' must be an address such as https://plan.example.cn, not '{setting}'."
            );
    }

    private static int CallsPerMinuteOf(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting))
            return DefaultCallsPerMinute;
        return int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var calls) && calls > 0
            ? calls
            : throw new ConfigurationException(
                $"Setting 'RateLimit__PerMinute' must be a whole number of calls, at least 1, not '{setting}'."
            );
    }
}
