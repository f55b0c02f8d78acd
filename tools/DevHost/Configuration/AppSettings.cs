using System.Collections;
using Microsoft.Extensions.Configuration;

namespace DevHost.Configuration;

/// <summary>
/// The settings of an app: those given to the host, the environment, local.settings.json; the first that has a value.
/// The worker takes all of them from its environment: it does not read local.settings.json itself.
/// </summary>
internal sealed class AppSettings
{
    private readonly IConfiguration lookup;

    private AppSettings(IReadOnlyDictionary<string, string> forWorker)
    {
        ForWorker = forWorker;
        lookup = new ConfigurationBuilder()
            .AddEnvironmentVariables()
            .AddInMemoryCollection(forWorker.Select(setting => KeyValuePair.Create(Nested(setting.Key), (string?)setting.Value)))
            .Build();
    }

    /// <summary>What the worker's environment holds beyond the host's own.</summary>
    public IReadOnlyDictionary<string, string> ForWorker { get; }

    /// <summary>A setting, or null; two underscores in a name stand for a colon.</summary>
    public string? this[string name] => lookup[Nested(name)];

    public bool IsTrue(string name) => string.Equals(this[name], bool.TrueString, StringComparison.OrdinalIgnoreCase) || this[name] == "1";

    /// <summary>Whether a function is switched off by <c>AzureWebJobs.NAME.Disabled</c>, or with underscores, as on Linux.</summary>
    public bool IsDisabled(string function) => IsTrue($"AzureWebJobs.{function}.Disabled") || IsTrue($"AzureWebJobs_{function}_Disabled");

    /// <summary>Whether there is a setting below a name, as in <c>NAME__blobServiceUri</c>.</summary>
    public bool HasChildren(string name) => lookup.GetSection(name).GetChildren().Any();

    /// <exception cref="HostStartException">local.settings.json cannot be read.</exception>
    public static AppSettings Read(string appFolder, IReadOnlyDictionary<string, string> given)
    {
        var path = Path.Combine(appFolder, "local.settings.json");
        var file = JsonFile.Read(path);
        if (file.GetValue<bool>("IsEncrypted"))
            throw new HostStartException($"{path} is encrypted: run 'func settings decrypt' first.");

        var environment = Environment.GetEnvironmentVariables();
        var values = file.GetSection("Values")
            .AsEnumerable(makePathsRelative: true)
            .Where(setting => setting.Value is not null && !Contains(environment, setting.Key))
            .ToDictionary(setting => setting.Key, setting => setting.Value!);
        foreach (var (name, value) in given)
            values[name] = value;
        return new(values);
    }

    private static bool Contains(IDictionary environment, string name) => environment.Contains(name);

    private static string Nested(string name) => name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
}
