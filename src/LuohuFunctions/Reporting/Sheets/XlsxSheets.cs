using System.Collections.Immutable;
using LuohuFunctions.Problems;
using LuohuFunctions.Reporting.Sheets.Packages;

namespace LuohuFunctions.Reporting.Sheets;

/// <summary>Reads the sheets of an Excel workbook (.xlsx), cell by cell, so that a large one takes no large memory.</summary>
internal static class XlsxSheets
{
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
            using var package = WorkbookPackage.Open(body);
            return ReadAll(package);
        }
        catch (InvalidDataException fault)
        {
            throw new UnreadableBodyException(ProblemCode.MalformedSheet, "文件不是完好的Excel工作簿(.xlsx)，请用Excel打开确认后重新保存，再行报送。", fault);
        }
    }

    private static ImmutableArray<Sheet> ReadAll(WorkbookPackage package)
    {
        var workbook = package.RelationshipsOf("").FirstOrDefault(r => PartNames.IsOfKind(r.Type, "officeDocument"))?.Path
            ?? throw new InvalidDataException("The package has no workbook.");
        var parts = package.RelationshipsOf(workbook);
        var cells = new XlsxCells(
            ReadPart(package, parts, "sharedStrings", XlsxTexts.Read, []),
            ReadPart(package, parts, "styles", XlsxFormats.Read, XlsxFormats.None));
        var worksheets = parts.Where(r => r.Id is not null && PartNames.IsOfKind(r.Type, "worksheet")).ToLookup(r => r.Id!, r => r.Path);
        return [.. SheetsOf(package, workbook).Select(id => worksheets[id].FirstOrDefault()).OfType<string>().Select(path => Read(package, path, cells))];
    }

    private static T ReadPart<T>(WorkbookPackage package, IEnumerable<PartRelationship> parts, string kind, Func<PartReader, T> read, T none)
    {
        if (parts.FirstOrDefault(r => PartNames.IsOfKind(r.Type, kind)) is not { Path: var path })
            return none;
        using var part = package.Read(path);
        return read(part);
    }

    private static List<string> SheetsOf(WorkbookPackage package, string workbook)
    {
        using var part = package.Read(workbook);
        if (part.ReadRoot() != "workbook")
            throw new InvalidDataException($"{workbook} is no workbook.");
        return [.. part.Descendants().Where(element => element == "sheet").Select(_ => part.RelationshipId).OfType<string>()];
    }

    private static Sheet Read(WorkbookPackage package, string path, XlsxCells cells)
    {
        var rows = new SortedDictionary<int, ImmutableSortedDictionary<int, SheetValue>.Builder>();
        var (row, column) = (0, 0);
        using var part = package.Read(path);
        part.ReadRoot();
        foreach (var element in part.Descendants())
        {
            if (element == "row")
            {
                row = part["r"] is { } number ? XlsxCells.RowOf(number) : row + 1;
                column = 0;
            }
            else if (element == "c")
            {
                column = part["r"] is { } address ? XlsxCells.ColumnOf(address) : column + 1;
                if (cells.Read(part) is not { } value)
                    continue;
                if (!rows.TryGetValue(row, out var values))
                    rows.Add(row, values = ImmutableSortedDictionary.CreateBuilder<int, SheetValue>());
                values[column] = value;
            }
        }

        return new([.. rows.Select(r => new SheetRow(r.Key, r.Value.ToImmutable()))]);
    }
}
