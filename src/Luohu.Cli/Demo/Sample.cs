using System.Text.Json;
using Luohu.Domain;
using LuohuFunctions.Configuration;

namespace Luohu.Cli.Demo;

/// <summary>A sample submission: what a department sends, and when.</summary>
/// <param name="FiledAt">The moment that the demo's clock is set to.</param>
/// <param name="Department">Who sends it.</param>
/// <param name="IdempotencyKey">Its Idempotency-Key.</param>
/// <param name="Submission">The body of the request, as it is.</param>
internal sealed record Sample(DateTimeOffset FiledAt, string Department, string IdempotencyKey, JsonElement Submission)
{
    /// <summary>The samples below <paramref name="folder"/> in the order of their time.</summary>
    /// <exception cref="ConfigurationException">There is none, or one is not a sample.</exception>
    public static IReadOnlyList<Sample> ReadAll(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories) : [];
        return files.Length == 0
            ? throw new ConfigurationException($"There are no samples in {folder}.")
            : [.. files.Select(Read).OrderBy(s => s.FiledAt).ThenBy(s => s.IdempotencyKey, StringComparer.Ordinal)];
    }

    private static Sample Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Sample>(File.ReadAllBytes(file), PlanJson.Options)!;
        }
        catch (JsonException fault)
        {
            throw new ConfigurationException($"{file} is not a sample: {fault.Message}", fault);
        }
    }
}
