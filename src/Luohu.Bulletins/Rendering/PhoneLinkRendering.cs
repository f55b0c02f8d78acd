using Luohu.Typesetting.Model;
using QRCoder;

namespace Luohu.Bulletins.Rendering;

/// <summary>Sets the code that opens the bulletin on a phone, as the report's own page has it.</summary>
internal static class PhoneLinkRendering
{
    /// <summary>What stands under the code.</summary>
    public const string Caption = "扫一扫在手机上打开";

    /// <summary>Adds the code; nothing where the bulletin has no address.</summary>
    public static DocumentBuilder PhoneLink(this DocumentBuilder document, Uri? link)
    {
        if (link is null)
            return document;

        // Level M: a seventh of the code may be lost to a fold or a stain.
        using var code = QRCodeGenerator.GenerateQrCode(link.OriginalString, QRCodeGenerator.ECCLevel.M);
        return document.Add(
            new MatrixBlock(
                [.. code.ModuleMatrix.Select(row => (IReadOnlyList<bool>)[.. row.Cast<bool>()])],
                $"二维码：{Caption}本通报，网址 {link.OriginalString}",
                Caption
            )
        );
    }
}
