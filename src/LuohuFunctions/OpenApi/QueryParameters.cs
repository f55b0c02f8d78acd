using System.Collections.Immutable;
using System.Text.Json;

namespace LuohuFunctions.OpenApi;

/// <summary>The query parameters that the API's document gives each operation.</summary>
internal static class QueryParameters
{
    /// <summary>
    /// Among the names of an operation that takes whatever others its caller adds: its document has a parameter that is an object, whose
    /// properties are those others.
    /// </summary>
    public const string AnyOther = "*";

    private static readonly Lazy<Dictionary<string, ImmutableArray<string>>> ByOperation = new(Read);

    /// <summary>
    /// The names of the query parameters of an operation, in the document's order; none where it has none. What is no operation of the
    /// API, the page, takes any: its script reads them.
    /// </summary>
    public static ImmutableArray<string> ForOperation(string operation) => ByOperation.Value.GetValueOrDefault(operation, [AnyOther]);

    private static Dictionary<string, ImmutableArray<string>> Read()
    {
        using var document = JsonDocument.Parse(ApiDocs.Document.Content);
        var shared = document.RootElement.GetProperty("components").GetProperty("parameters");
        return document
            .RootElement.GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject())
            .ToDictionary(
                operation => operation.Value.GetProperty("operationId").GetString()!,
                operation => NamesOf(operation.Value, shared)
            );
    }

    private static ImmutableArray<string> NamesOf(JsonElement operation, JsonElement shared) =>
        !operation.TryGetProperty("parameters", out var parameters)
            ? []
            :
            [
                .. parameters
                    .EnumerateArray()
                    .Select(parameter =>
                        parameter.TryGetProperty("$ref", out var reference)
                            ? shared.GetProperty(reference.GetString()!.Split('/')[^1])
                            : parameter
                    )
                    .Where(parameter => parameter.GetProperty("in").GetString() == "query")
                    .Select(parameter => IsObject(parameter) ? AnyOther : parameter.GetProperty("name").GetString()!),
            ];

    private static bool IsObject(JsonElement parameter) =>
        parameter.GetProperty("schema").TryGetProperty("type", out var type) && type.ValueEquals("object");
}
