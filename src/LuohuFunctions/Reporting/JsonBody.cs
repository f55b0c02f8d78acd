using System.Text.Json;

namespace LuohuFunctions.Reporting;

/// <summary>Parses a JSON body strictly: one value, no comments, no property twice, every text valid Unicode.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>Parses <paramref name="utf8"/>.</summary>
    /// <exception cref="JsonException">It is not JSON; the message is the parser's, with line and byte.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8)
    {
        var document = JsonDocument.Parse(utf8, Options);
        try
        {
            DecodeTexts(document.RootElement);
            return document;
        }
        catch (InvalidOperationException halfSurrogate)
        {
            document.Dispose();
            throw new JsonException("A text holds half a surrogate pair.", halfSurrogate);
        }
    }

    // The parser accepts escapes such as \ud800 that are no character, and throws only when the text is asked for.
    private static void DecodeTexts(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    DecodeTexts(item);
                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = property.Name;
                    DecodeTexts(property.Value);
                }

                break;
        }
    }
}
