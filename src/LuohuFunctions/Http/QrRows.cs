using System.Collections;
using QRCoder;

namespace LuohuFunctions.Http;

/// <summary>A QR code as rows of modules, for a page that draws it.</summary>
internal static class QrRows
{
    // The library draws the quiet zone too; the page has its own.
    private const int QuietZone = 4;

    /// <summary>The rows, top to bottom: each a text of 0 and 1.</summary>
    public static IEnumerable<string> Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix[QuietZone..^QuietZone];
        return [.. rows.Select(row => string.Concat(Modules(row)))];
    }

    private static IEnumerable<char> Modules(BitArray row) =>
        row.Cast<bool>().Skip(QuietZone).SkipLast(QuietZone).Select(isDark => isDark ? '1' : '0');
}
