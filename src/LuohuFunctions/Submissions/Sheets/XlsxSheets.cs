using System.Collections.Immutable;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using LuohuFunctions.Submissions.Sheets.Packages;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>Reads the sheets of an Excel workbook (.xlsx), cell by cell, so that a large one takes no large memory.</summary>
internal static class XlsxSheets
{
    /// <summary>Reads <paramref name="body"/>.</summary>
    /// <exception cref="UnreadableBodyException">It is no workbook, or one too large.</exception>
    public static ImmutableArray<Sheet> Read(byte[] body)
    {
        if (FileKind.Recognize(body) is { } other)
            throw new UnreadableBodyException(
                ProblemCode.MalformedSheet,
                $"文件{other}，不是Excel工作簿(.xlsx)，请另存为“Excel工作簿(.xlsx)”后再报送。"
            );
        try
        {
            using var package = WorkbookPackage.Open(body);
            return ReadAll(package);
        }
        catch (InvalidDataException fault)
        {
            throw new UnreadableBodyException(
                ProblemCode.MalformedSheet,
                "文件不是完好的Excel工作簿(.xlsx)，请用Excel打开确认后重新保存，再行报送。",
                fault
            );
        }
    }

    private static ImmutableArray<Sheet> ReadAll(WorkbookPackage package)
    {
        if (PackageKind.Recognize(package) is { } other)
            throw new UnreadableBodyException(
                ProblemCode.MalformedSheet,
                $"文件{other}，不是Excel工作簿(.xlsx)，请另存为“Excel工作簿(.xlsx)”后再报送。"
            );
        package.WalkAll();
        var path =
            package.RelationshipsOf("").FirstOrDefault(r => PartNames.IsOfKind(r.Type, "officeDocument"))?.Path
            ?? throw new InvalidDataException("The package has no workbook.");
        var parts = package.RelationshipsOf(path);
        var workbook = Read(package, path, XlsxWorkbook.Read);
        var cells = new XlsxCells(
            workbook,
            PathOf(parts, "sharedStrings") is { } texts ? Read(package, texts, XlsxTexts.Read) : [],
            PathOf(parts, "styles") is { } styles ? Read(package, styles, XlsxFormats.Read) : XlsxFormats.None
        );
        var sheets = ImmutableArray.CreateBuilder<Sheet>();
        foreach (var tab in workbook.Sheets)
        {
            var relationship =
                parts.FirstOrDefault(r => r.Id == tab.RelationshipId)
                ?? throw new UnreadableBodyException(
                    ProblemCode.MalformedSheet,
                    $"工作簿中缺少工作表“{SheetText.Short(tab.Name)}”的内容，请用Excel打开确认后重新保存，再行报送。"
                );

            // The others are charts and macros.
            if (PartNames.IsOfKind(relationship.Type, "worksheet"))
                sheets.Add(
                    Read(package, relationship.Path, part => new Sheet(RowsOf(part, cells)) { Name = tab.Name, IsHidden = tab.IsHidden })
                );
        }

        return sheets.ToImmutable();
    }

    private static string? PathOf(IEnumerable<PartRelationship> parts, string kind) =>
        parts.FirstOrDefault(r => PartNames.IsOfKind(r.Type, kind))?.Path;

    private static T Read<T>(WorkbookPackage package, string path, Func<PartReader, T> read)
    {
        using var part = package.Read(path);
        return read(part);
    }

    private static ImmutableArray<SheetRow> RowsOf(PartReader part, XlsxCells cells)
    {
        var rows = new SortedDictionary<int, ImmutableSortedDictionary<int, SheetValue>.Builder>();
        var (row, column) = (0, 0);
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

        return [.. rows.Select(r => new SheetRow(r.Key, r.Value.ToImmutable()))];
    }
}
