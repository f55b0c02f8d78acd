using System.Globalization;
using System.Text.Json.Nodes;

namespace LuohuFunctions.Tests.Contract;

/// <summary>One operation of the document.</summary>
internal sealed record Operation(HttpMethod Method, string Path, JsonObject Node)
{
    /// <summary>The example that stands where there is none of an answer's own name.</summary>
    public const string Usual = "usual";

    public string Id => (string)Node["operationId"]!;

    /// <summary>Whether it asks for neither key nor token.</summary>
    public bool IsOpen => Node["security"] is JsonArray { Count: 0 };

    public IEnumerable<JsonObject> Parameters => (Node["parameters"]?.AsArray() ?? []).Select(ApiContract.Resolve);

    /// <summary>The bodies it takes, by media type; empty where it takes none.</summary>
    public JsonObject Bodies => Node["requestBody"]?["content"]?.AsObject() ?? [];

    /// <summary>What it answers, by status.</summary>
    public IEnumerable<KeyValuePair<int, JsonObject>> Responses =>
        Node["responses"]!
            .AsObject()
            .Select(r => KeyValuePair.Create(int.Parse(r.Key, CultureInfo.InvariantCulture), ApiContract.Resolve(r.Value)));

    /// <summary>
    /// All answers that the document tells apart: one for each example; one for each media type without examples, by the
    /// media type's name; one for a response without contents, by its status.
    /// </summary>
    public IEnumerable<(int Status, string Example)> Answers =>
        from response in Responses
        from example in response.Value["content"] is JsonObject content
            ? content.SelectMany(NamesOf)
            : [response.Key.ToString(CultureInfo.InvariantCulture)]
        select (response.Key, example);

    /// <summary>The value of a map of examples by its name; null where it has none of that name.</summary>
    public static JsonNode? Example(JsonNode? holder, string name) =>
        holder?["examples"]?[name] is { } example ? ApiContract.Resolve(example)["value"] : null;

    private static IEnumerable<string> NamesOf(KeyValuePair<string, JsonNode?> media) =>
        media.Value!["examples"] is JsonObject examples ? examples.Select(example => example.Key) : [media.Key];
}
