using System.Text.Json;

namespace Luohu.FunctionsRuntime.Hosting;

/// <summary>Reads the JSON files that the host reads, comments and trailing commas allowed.</summary>
internal static class JsonFile
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The first file of that name in the folders, or null.</summary>
    public static string? Find(string name, IEnumerable<string> folders) =>
        folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <exception cref="InvalidOperationException">The file is not a JSON object; the message names it and the line.</exception>
    public static JsonDocument Read(string path)
    {
        try
        {
            var json = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? json
                : throw new InvalidOperationException($"{path}: a JSON object is expected.");
        }
        catch (JsonException failure)
        {
            throw new InvalidOperationException($"{path}: line {failure.LineNumber + 1} is not JSON.", failure);
        }
    }

    /// <summary>The object that a property holds, or null.</summary>
    public static JsonElement? Object(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;
}
