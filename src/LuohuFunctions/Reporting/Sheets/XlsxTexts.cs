using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LuohuFunctions.Reporting.Sheets;

/// <summary>The texts that a workbook's cells share.</summary>
internal static class XlsxTexts
{
    /// <summary>Reads them in the order of their numbers.</summary>
    public static ImmutableArray<string> Read(SharedStringTablePart? part)
    {
        if (part is null)
            return [];

        var texts = ImmutableArray.CreateBuilder<string>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
                texts.Add(TextOf((SharedStringItem)reader.LoadCurrentElement()!));
        }

        return texts.ToImmutable();
    }

    /// <summary>A text or its runs; the readings that Excel keeps beside Chinese and Japanese words are left out.</summary>
    public static string TextOf(OpenXmlCompositeElement? item) =>
        item is null ? "" : string.Concat(item.Where(part => part is Text or Run).Select(part => part.InnerText));
}
