using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Pdf.Syntax;

namespace Luohu.Typesetting.Pdf;

/// <summary>Words of the document outside its pages: cleaned as printed words are, and no longer than PDF/A allows (ISO 19005-3, 6.1.13).</summary>
internal static class DocumentText
{
    // In UTF-16 with its mark: below 32,767 bytes.
    private const int Longest = 16_000;

    public static PdfText Create(string words) => new(PrintableText.CleanUpTo(Longest, words));
}
