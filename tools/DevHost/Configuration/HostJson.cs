using Microsoft.Extensions.Configuration;

namespace DevHost.Configuration;

/// <summary>What this host heeds of an app's host.json.</summary>
/// <param name="RoutePrefix">What the path of each function begins with, without slashes around it; may be empty.</param>
/// <param name="Logging">The log levels by category.</param>
internal sealed record HostJson(string RoutePrefix, IConfiguration Logging)
{
    private const string FileName = "host.json";
    private const string DefaultPrefix = "api";

    /// <exception cref="HostStartException">The file is missing or malformed.</exception>
    public static HostJson Read(string appFolder)
    {
        var path = Path.Combine(appFolder, FileName);
        if (!File.Exists(path))
            throw new HostStartException($"{path} is missing: {appFolder} is no built function app.");

        var json = JsonFile.Read(path);
        return new((json["extensions:http:routePrefix"] ?? DefaultPrefix).Trim('/'), json.GetSection("logging"));
    }
}
