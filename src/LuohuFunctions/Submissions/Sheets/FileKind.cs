using System.Text;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>Tells files that are no workbook by how they begin, so that the refusal can say what was sent.</summary>
internal static class FileKind
{
    // The stream names of a compound file ([MS-CFB]) stand in its directory in UTF-16.
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>What a file is that should be a workbook.</summary>
    /// <returns>A Chinese clause that follows “文件”; null for a zip archive, which may be a workbook, and for what cannot be told.</returns>
    public static string? Recognize(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith("PK"u8))
            return null;
        if (OfBinary(body) is { } binary)
            return binary;

        var start = Encoding.UTF8.GetString(body[..Math.Min(body.Length, 1024)]).TrimStart('\ufeff', ' ', '\t', '\r', '\n');
        if (
            start.StartsWith('<')
            && (
                start.Contains("Excel.Sheet", StringComparison.Ordinal)
                || start.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal)
            )
        )
            return "是Excel 2003的XML表格";
        if (start.StartsWith('<'))
            return "是网页或XML（有的系统把网页导出为.xls）";
        return start is ['{' or '[', ..] ? "是JSON（请将Content-Type改为application/json）"
            : body.ContainsAnyInRange((byte)0, (byte)8) ? null
            : "是文本（CSV请将Content-Type改为text/csv）";
    }

    /// <summary>What a file is that should be a text.</summary>
    /// <returns>A Chinese clause that follows “文件”; null for what may be a text, and for what cannot be told.</returns>
    public static string? OfBinary(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
            return "是空的";
        if (body.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return body.IndexOf(Encrypted) >= 0 ? "已加密，请先取消密码" : "是旧版的.xls、.et或.doc格式";
        if (body.StartsWith("%PDF"u8))
            return "是PDF";
        return body.StartsWith("PK\u0003\u0004"u8)
            ? "是.xlsx等压缩格式（Excel工作簿请将Content-Type改为application/vnd.openxmlformats-officedocument.spreadsheetml.sheet）"
            : null;
    }
}
