using System.Text;
using System.Text.Json.Nodes;

namespace LuohuFunctions.Tests.Contract;

/// <summary>
/// A call made up of the document's examples of one name; where a parameter or body has none of that name, of the usual
/// one; a parameter without examples is left out.
/// </summary>
internal sealed class Call
{
    private Call(Operation operation, string? key) => (Operation, Key) = (operation, key);

    public Operation Operation { get; }

    /// <summary>The access key; null to send none.</summary>
    public string? Key { get; set; }

    public Dictionary<string, string> Path { get; } = [];

    public Dictionary<string, string> Query { get; } = [];

    public Dictionary<string, string> Headers { get; } = [];

    public string? MediaType { get; set; }

    public byte[]? Body { get; set; }

    public static Call Of(Operation operation, string example, string? key)
    {
        var call = new Call(operation, operation.IsOpen ? null : key);
        foreach (var parameter in operation.Parameters)
        {
            if ((Operation.Example(parameter, example) ?? Operation.Example(parameter, Operation.Usual)) is { } value)
                call.PlaceOf(parameter)[(string)parameter["name"]!] = (string)value!;
        }

        foreach (var name in new[] { Operation.Usual, example })
        {
            foreach (var (media, content) in operation.Bodies)
            {
                if (Operation.Example(content, name) is { } body)
                    (call.MediaType, call.Body) = (media, BytesOf(body));
            }
        }

        return call;
    }

    public Dictionary<string, string> PlaceOf(JsonObject parameter) =>
        (string)parameter["in"]! switch
        {
            "path" => Path,
            "query" => Query,
            "header" => Headers,
            var other => throw new InvalidOperationException($"A parameter in {other} cannot be sent."),
        };

    public HttpRequestMessage Request()
    {
        var path = Path.Aggregate(
            Operation.Path,
            (template, value) => template.Replace($"{{{value.Key}}}", Uri.EscapeDataString(value.Value), StringComparison.Ordinal)
        );
        var query = string.Join('&', Query.Select(value => $"{value.Key}={Uri.EscapeDataString(value.Value)}"));
        var request = new HttpRequestMessage(Operation.Method, $"{path.TrimStart('/')}{(query.Length > 0 ? "?" : "")}{query}");
        if (Key is not null)
            request.Headers.Add("X-Api-Key", Key);
        foreach (var (name, value) in Headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value), name);
        if (Body is not null)
        {
            request.Content = new ByteArrayContent(Body);
            request.Content.Headers.Add("Content-Type", MediaType);
        }

        return request;
    }

    // A text is sent as it stands: a sheet, or JSON that is none.
    private static byte[] BytesOf(JsonNode body) =>
        Encoding.UTF8.GetBytes(body is JsonValue value && value.TryGetValue<string>(out var text) ? text : body.ToJsonString());
}
