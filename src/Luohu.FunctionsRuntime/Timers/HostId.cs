using System.Text.RegularExpressions;
using Luohu.FunctionsRuntime.Functions;
using Microsoft.Extensions.Configuration;

namespace Luohu.FunctionsRuntime.Timers;

/// <summary>The name under which all processes of one app share storage.</summary>
internal static partial class HostId
{
    private const int MaximumLength = 32;

    /// <summary>The host's setting <c>AzureFunctionsWebHost:hostid</c>, or else made of the functions' assembly.</summary>
    public static string From(IConfiguration settings)
    {
        var name = settings["AzureFunctionsWebHost:hostid"] ?? FunctionAssembly.From(settings).GetName().Name!;

        // The host's own rule: lower case letters, digits and hyphens, 32 at most.
        var id = Others().Replace(name.ToLowerInvariant(), "-");
        return (id.Length > MaximumLength ? id[..MaximumLength] : id).Trim('-');
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Others();
}
