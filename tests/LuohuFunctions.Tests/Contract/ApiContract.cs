using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LuohuFunctions.Startup;

namespace LuohuFunctions.Tests.Contract;

/// <summary>The API's document as the app carries it.</summary>
internal static class ApiContract
{
    public static byte[] Bytes { get; } = Read();

    public static JsonObject Document { get; } = JsonNode.Parse(Bytes)!.AsObject();

    /// <summary>All operations, in the document's order.</summary>
    public static ImmutableArray<Operation> Operations { get; } =
    [
        .. from path in Document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select new Operation(new HttpMethod(operation.Key.ToUpperInvariant()), path.Key, operation.Value!.AsObject()),
    ];

    public static Operation Operation(string id) => Operations.Single(operation => operation.Id == id);

    /// <summary>What <paramref name="node"/> refers to within the document; itself where it is no reference.</summary>
    public static JsonObject Resolve(JsonNode? node)
    {
        var found = node!.AsObject();
        while ((string?)found["$ref"] is { } pointer)
            found = pointer.TrimStart('#', '/').Split('/').Aggregate(Document, (parent, name) => parent[name]!.AsObject());
        return found;
    }

    private static byte[] Read()
    {
        using var stream = typeof(LuohuApp).Assembly.GetManifestResourceStream("openapi.json")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
