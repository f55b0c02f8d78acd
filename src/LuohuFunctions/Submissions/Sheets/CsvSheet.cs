using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>Reads a CSV file (RFC 4180) as a sheet of texts.</summary>
internal static class CsvSheet
{
    private const int MaxRows = 5000;
    private const int MaxColumns = 100;

    /// <summary>Reads <paramref name="body"/>.</summary>
    /// <exception cref="UnreadableBodyException">It is not CSV; the sentence names the line.</exception>
    public static Sheet Read(ReadOnlySpan<byte> body, string? charset)
    {
        if (!body.IsEmpty && FileKind.OfBinary(body) is { } other)
            throw new UnreadableBodyException(
                ProblemCode.MalformedSheet,
                $"文件{other}，不是CSV文本，请在Excel中另存为“CSV UTF-8”后再报送。"
            );
        var text = CsvText.Decode(body, charset);

        // The parser takes a quote that is never closed as one field up to the end: rows would vanish in a remark.
        if (text.Count('"') % 2 != 0)
            throw new UnreadableBodyException(ProblemCode.MalformedSheet, "双引号不成对，请检查带引号的单元格。");

        using var parser = new CsvParser(
            new StringReader(text),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = CsvDelimiter.Detect(text),
                HasHeaderRecord = false,
                IgnoreBlankLines = false,
                BadDataFound = bad => throw Malformed(bad.Context.Parser!.RawRow),
            }
        );
        var rows = ImmutableArray.CreateBuilder<SheetRow>();
        while (parser.Read())
        {
            var fields = parser.Record!;
            if (parser.Row > MaxRows || fields.Length > MaxColumns)
                throw new UnreadableBodyException(ProblemCode.MalformedSheet, $"表格最多{MaxRows}行、{MaxColumns}列，请删去多余的内容。");
            var cells = fields.Index().Select(f => (Column: f.Index + 1, Value: ValueOf(f.Item))).Where(f => f.Value is not null);
            rows.Add(new(parser.Row, cells.ToImmutableSortedDictionary(f => f.Column, f => f.Value!)));
        }

        return new(rows.ToImmutable());
    }

    // Undoes the apostrophe that our own CSV puts before what looks like a formula.
    private static SheetValue? ValueOf(string field) =>
        SheetValue.OfText(field) switch
        {
            SheetValue.Text { Words: ['\'', .. var words] } when SheetText.LooksLikeFormula(words) => SheetValue.OfText(words),
            var value => value,
        };

    private static UnreadableBodyException Malformed(int line) =>
        new(
            ProblemCode.MalformedSheet,
            string.Create(CultureInfo.InvariantCulture, $"第{line}行附近不合CSV格式：单元格中的双引号应写作两个，整格再用双引号括起。")
        );
}
