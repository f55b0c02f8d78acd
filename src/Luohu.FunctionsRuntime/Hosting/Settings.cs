using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Luohu.FunctionsRuntime.Hosting;

/// <summary>
/// The settings of an app: command line, environment, appsettings.json, local.settings.json, the runtime's own defaults; the first
/// that has a value. The files are read once: an app of functions is started anew when its settings change.
/// </summary>
internal static class Settings
{
    // The lines that a run writes itself are enough; ASP.NET Core's own come back by a setting.
    private static readonly Dictionary<string, string?> Defaults = new() { ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning" };

    /// <exception cref="InvalidOperationException">local.settings.json cannot be read.</exception>
    public static void AddTo(ConfigurationManager configuration, string contentRoot, string[] args)
    {
        configuration.AddInMemoryCollection(Defaults);
        configuration.AddInMemoryCollection(Local(contentRoot, AppContext.BaseDirectory));
        if (Path.Combine(contentRoot, "appsettings.json") is var path && File.Exists(path))
            configuration.AddJsonFile(path, optional: false, reloadOnChange: false);
        configuration.AddEnvironmentVariables();
        configuration.AddCommandLine(args);
    }

    private static Dictionary<string, string?> Local(params IEnumerable<string> folders)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        if (JsonFile.Find("local.settings.json", folders) is not { } path)
            return values;

        using var json = JsonFile.Read(path);
        if (json.RootElement.TryGetProperty("IsEncrypted", out var encrypted) && encrypted.ValueKind == JsonValueKind.True)
            throw new InvalidOperationException($"{path} is encrypted: run 'func settings decrypt' first.");

        Copy(JsonFile.Object(json.RootElement, "Values"), string.Empty, values);
        Copy(JsonFile.Object(json.RootElement, "Host"), "Host:", values);
        return values;
    }

    /// <summary>Each value stands for an environment variable, in which two underscores are a level.</summary>
    private static void Copy(JsonElement? from, string prefix, Dictionary<string, string?> to)
    {
        if (from is not { } settings)
            return;
        foreach (var setting in settings.EnumerateObject())
            to[prefix + setting.Name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)] = setting.Value.ToString();
    }
}
