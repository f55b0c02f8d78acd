using System.Globalization;
using System.Text.Json;
using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LuohuFunctions.Http;

/// <summary>Parses a JSON body strictly: one value in UTF-8, no comments, no property twice, every text valid Unicode.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = JsonStrictness.MaxDepth };

    /// <summary>Refuses a request whose Content-Type is not JSON in UTF-8.</summary>
    /// <param name="request">The request.</param>
    /// <param name="words">The sentence for a request of another type.</param>
    /// <exception cref="UnreadableBodyException">It is another type, or in another charset.</exception>
    public static void RequireJson(HttpRequest request, string words)
    {
        if (!request.HasJsonContentType())
            throw new UnreadableBodyException(ProblemCode.MediaTypeNotSupported, words);
        if (
            MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.Charset.ToString().Trim('"') is { Length: > 0 } charset
            && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            && !charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)
        )
            throw new UnreadableBodyException(
                ProblemCode.MediaTypeNotSupported,
                $"JSON只收UTF-8编码，不收charset={charset}，请转换后重新发送。"
            );
    }

    /// <summary>Parses <paramref name="body"/>; a byte order mark of UTF-8 is skipped.</summary>
    /// <exception cref="UnreadableBodyException">It is not JSON; the sentence names the place.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var utf8 = body.Span.StartsWith(mark) ? body[mark.Length..] : body;
        try
        {
            JsonStrictness.Check(utf8.Span);
            return JsonDocument.Parse(utf8, Options);
        }
        catch (JsonException fault)
        {
            throw new UnreadableBodyException(
                ProblemCode.MalformedJson,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"第{fault.LineNumber + 1}行第{fault.BytePositionInLine + 1}字节附近不合JSON格式，请检查引号、逗号和括号；数值不能写NaN。"
                ),
                fault
            );
        }
    }
}
