using System.Text.Json;

namespace Luohu.FunctionsRuntime.Hosting;

/// <summary>What the runtime reads of host.json.</summary>
/// <param name="RoutePrefix">What the paths of all functions begin with, without slashes around it; may be empty.</param>
internal sealed record HostJson(string RoutePrefix)
{
    private const string DefaultPrefix = "api";

    /// <summary>The first host.json of the folders given; the host's defaults where there is none.</summary>
    /// <exception cref="InvalidOperationException">The file is not JSON of the right shape; the message names it.</exception>
    public static HostJson Read(params IEnumerable<string> folders)
    {
        if (JsonFile.Find("host.json", folders) is not { } path)
            return new(DefaultPrefix);

        using var json = JsonFile.Read(path);
        var prefix = JsonFile.Object(json.RootElement, "extensions") is { } extensions
            && JsonFile.Object(extensions, "http") is { } http
            && http.TryGetProperty("routePrefix", out var value)
            && value.ValueKind == JsonValueKind.String
                ? value.GetString()!
                : DefaultPrefix;
        return new(prefix.Trim('/'));
    }
}
