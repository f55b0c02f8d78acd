using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace DevHost.Configuration;

/// <summary>Reads the JSON files of an app, comments and trailing commas allowed.</summary>
internal static class JsonFile
{
    /// <summary>The file as configuration; empty if it does not exist.</summary>
    /// <exception cref="HostStartException">The file is not a JSON object; the message names it.</exception>
    public static IConfiguration Read(string path)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(path, optional: true, reloadOnChange: false).Build();
        }
        catch (Exception failure) when (failure is InvalidDataException or FormatException)
        {
            var fault = failure.GetBaseException() is JsonException { LineNumber: { } line }
                ? $"line {line + 1} is not JSON"
                : "a JSON object is expected";
            throw new HostStartException($"{path}: {fault}.", failure);
        }
    }
}
