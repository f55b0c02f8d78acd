using System.Text.RegularExpressions;

namespace DevHost.Configuration;

/// <summary>The name under which all hosts of one app share storage.</summary>
internal static partial class HostId
{
    private const int MaximumLength = 32;

    /// <summary>The setting <c>AzureFunctionsWebHost__hostid</c>, or else made of the app's assembly.</summary>
    public static string From(AppSettings settings, string assembly)
    {
        var name = settings["AzureFunctionsWebHost__hostid"] ?? Path.GetFileNameWithoutExtension(assembly);

        // The host's own rule: lower case letters, digits and hyphens, 32 at most.
        var id = Others().Replace(name.ToLowerInvariant(), "-");
        return (id.Length > MaximumLength ? id[..MaximumLength] : id).Trim('-');
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Others();
}
