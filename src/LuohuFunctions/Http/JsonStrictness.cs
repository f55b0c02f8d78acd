using System.Globalization;
using System.Text;
using System.Text.Json;
using LuohuFunctions.Problems;

namespace LuohuFunctions.Http;

/// <summary>What a JSON text must keep beyond the grammar, looked at token by token before any tree is built.</summary>
internal static class JsonStrictness
{
    /// <summary>The deepest nesting.</summary>
    public const int MaxDepth = 16;

    /// <summary>Reads <paramref name="utf8"/> to its end.</summary>
    /// <exception cref="UnreadableBodyException">It is no UTF-8, empty, too deep, has a property twice or half a surrogate pair.</exception>
    /// <exception cref="JsonException">It breaks the grammar; the exception has line and byte.</exception>
    public static void Check(ReadOnlySpan<byte> utf8)
    {
        CheckEncoding(utf8);
        if (utf8.Trim(" \t\r\n"u8).IsEmpty)
            throw Malformed("请求体是空的，请检查内容是否已经发送。");

        // The reader refuses what is deeper without a place; one level more lets this do it with one.
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth + 1 });
        var place = new JsonPlace();
        while (reader.Read())
        {
            if (reader.CurrentDepth >= MaxDepth && reader.TokenType is (JsonTokenType.StartArray or JsonTokenType.StartObject))
                throw Malformed($"嵌套超过{MaxDepth}层，内容没有这么深的结构，请检查括号。");
            var text = reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String ? TextOf(ref reader, place) : null;
            if (!place.TryMove(reader.TokenType, text))
                throw Malformed($"{place}中的字段“{text}”出现了两次，请只保留一个。");
        }
    }

    private static string TextOf(ref Utf8JsonReader reader, JsonPlace place)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException halfSurrogate)
        {
            var what = reader.TokenType == JsonTokenType.PropertyName ? $"{place}中有一个字段名" : $"{place}的文字";
            throw Malformed($"{what}含有不成对的代理字符（如\\ud800），不是完整的文字，请改正。", halfSurrogate);
        }
    }

    private static void CheckEncoding(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, ..])
            throw Malformed("内容是UTF-16或UTF-32编码，请以UTF-8保存后重新发送。");
        var (line, position) = (1, 1);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) != System.Buffers.OperationStatus.Done)
            {
                throw Malformed(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"第{line}行第{position}字节起不是UTF-8编码（可能是GB18030），请以UTF-8保存后重新发送。"
                    )
                );
            }

            (line, position) = rune.Value == '\n' ? (line + 1, 1) : (line, position + length);
            bytes = bytes[length..];
        }
    }

    private static UnreadableBodyException Malformed(string message, Exception? inner = null) =>
        new(ProblemCode.MalformedJson, message, inner);
}
