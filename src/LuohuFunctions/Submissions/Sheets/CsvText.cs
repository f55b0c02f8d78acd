using System.Text;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>
/// The text of a CSV file. Chinese Excel writes GB18030 unless told otherwise, programs write UTF-8: what is valid UTF-8 is
/// taken as such, since Chinese text in GB18030 hardly ever is, and all else as GB18030. A charset that is named is obeyed.
/// </summary>
internal static class CsvText
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030",
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    /// <summary>Decodes <paramref name="body"/>.</summary>
    /// <exception cref="UnreadableBodyException">It is not text in the charset named, or in neither of the two.</exception>
    public static string Decode(ReadOnlySpan<byte> body, string? charset) =>
        charset?.ToUpperInvariant() switch
        {
            null => TryDecode(Utf8, body) ?? Decode(Gb18030, body),
            "UTF-8" or "UTF8" => Decode(Utf8, body),
            "GB18030" or "GBK" or "GB2312" => Decode(Gb18030, body),
            _ => throw new UnreadableBodyException(ProblemCode.MediaTypeNotSupported, $"不支持字符集“{charset}”，CSV请用UTF-8或GB18030。"),
        };

    private static string Decode(Encoding encoding, ReadOnlySpan<byte> body) =>
        TryDecode(encoding, body)
        ?? throw new UnreadableBodyException(
            ProblemCode.MalformedSheet,
            "文件不是UTF-8或GB18030编码的CSV文本，请在Excel中另存为“CSV UTF-8”后再报送。"
        );

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> body)
    {
        try
        {
            return encoding.GetString(body).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
