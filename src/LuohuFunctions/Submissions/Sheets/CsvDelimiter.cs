using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>
/// What parts the columns of a CSV file. Excel writes semicolons where the system's decimal point is a comma, and tabs as “Unicode
/// text”. The header tells: only parted by the right sign does it have a column of codes.
/// </summary>
internal static class CsvDelimiter
{
    private static readonly string[] Candidates = [",", ";", "\t"];

    /// <summary>The one delimiter by which <paramref name="text"/> has a header; a comma where none or several do.</summary>
    public static string Detect(string text) =>
        Candidates.Where(delimiter => HasHeader(text, delimiter)).ToList() is [var only] ? only : ",";

    private static bool HasHeader(string text, string delimiter)
    {
        using var parser = new CsvParser(
            new StringReader(text),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = delimiter,
                HasHeaderRecord = false,
                BadDataFound = null,
            }
        );
        for (var row = 0; row < SheetColumns.MaxRowsAbove && parser.Read(); row++)
        {
            if (parser.Record!.Any(field => SheetField.Find(VisibleText.From(field)) == SheetField.Indicator))
                return true;
        }

        return false;
    }
}
