using System.Globalization;
using System.Text.Json;
using LuohuFunctions.Problems;

namespace LuohuFunctions.Reporting;

/// <summary>Parses a JSON body strictly: one value, no comments, no property twice, every text valid Unicode.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>Parses <paramref name="utf8"/>.</summary>
    /// <exception cref="UnreadableBodyException">It is not JSON; the sentence names line and byte.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return ParseWhole(utf8);
        }
        catch (JsonException fault)
        {
            throw new UnreadableBodyException(ProblemCode.MalformedJson, string.Create(CultureInfo.InvariantCulture,
                $"第{fault.LineNumber + 1}行第{fault.BytePositionInLine + 1}字节附近不合JSON格式，请检查引号、逗号和括号；数值不能写NaN。"), fault);
        }
    }

    private static JsonDocument ParseWhole(ReadOnlyMemory<byte> utf8)
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
