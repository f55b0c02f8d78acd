using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LuohuFunctions.Problems;

namespace LuohuFunctions.Reporting.Sheets;

/// <summary>Reads the sheets of an Excel workbook (.xlsx), cell by cell, so that a large one takes no large memory.</summary>
internal static class XlsxSheets
{
    // A template has some hundred cells; formatting far down a sheet leaves empty ones.
    private const int MaxCells = 100_000;

    // An encrypted workbook and an .xls begin with the signature of a compound file.
    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Reads <paramref name="body"/>.</summary>
    /// <exception cref="UnreadableBodyException">It is no workbook, or one too large.</exception>
    public static ImmutableArray<Sheet> Read(byte[] body)
    {
        if (body.AsSpan().StartsWith(CompoundFile))
            throw new UnreadableBodyException(ProblemCode.MalformedSheet, "文件已加密，或是旧版.xls格式，请取消密码并另存为“Excel工作簿(.xlsx)”后再报送。");
        try
        {
            UnpackedSize.Check(body);
            using var document = SpreadsheetDocument.Open(
                new MemoryStream(body), isEditable: false, new OpenSettings { MaxCharactersInPart = UnpackedSize.MaxBytes });
            return ReadAll(document);
        }
        catch (Exception fault) when (fault is not UnreadableBodyException)
        {
            // The library has no one exception for a broken file: from a bad archive to a null in its own code.
            throw new UnreadableBodyException(ProblemCode.MalformedSheet, "文件不是完好的Excel工作簿(.xlsx)，请用Excel打开确认后重新保存，再行报送。", fault);
        }
    }

    private static ImmutableArray<Sheet> ReadAll(SpreadsheetDocument document)
    {
        var workbook = document.WorkbookPart ?? throw new InvalidDataException("The package has no workbook.");
        var cells = new XlsxCells(XlsxTexts.Read(workbook.SharedStringTablePart), XlsxFormats.Read(workbook.WorkbookStylesPart));
        var budget = MaxCells;
        var sheets = ImmutableArray.CreateBuilder<Sheet>();
        foreach (var sheet in workbook.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>())
        {
            if (sheet.Id?.Value is { } id && workbook.TryGetPartById(id, out var part) && part is WorksheetPart worksheet)
                sheets.Add(Read(worksheet, cells, ref budget));
        }

        return sheets.ToImmutable();
    }

    private static Sheet Read(WorksheetPart part, XlsxCells cells, ref int budget)
    {
        var rows = new SortedDictionary<int, ImmutableSortedDictionary<int, SheetValue>.Builder>();
        var (row, column) = (0, 0);
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement)
            {
                row = reader.Attributes.FirstOrDefault(a => a.LocalName == "r") is { Value: { } number } ? XlsxCells.RowOf(number) : row + 1;
                column = 0;
            }
            else if (reader.ElementType == typeof(Cell) && reader.IsStartElement)
            {
                if (--budget < 0)
                    throw new UnreadableBodyException(ProblemCode.MalformedSheet, $"工作簿中的单元格超过{MaxCells}个，请删去多余的行、列和工作表。");
                var cell = (Cell)reader.LoadCurrentElement()!;
                column = cell.CellReference?.Value is { } address ? XlsxCells.ColumnOf(address) : column + 1;
                if (cells.ValueOf(cell) is not { } value)
                    continue;
                if (!rows.TryGetValue(row, out var values))
                    rows.Add(row, values = ImmutableSortedDictionary.CreateBuilder<int, SheetValue>());
                values[column] = value;
            }
        }

        return new([.. rows.Select(r => new SheetRow(r.Key, r.Value.ToImmutable()))]);
    }
}
