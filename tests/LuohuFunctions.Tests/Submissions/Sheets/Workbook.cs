using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace LuohuFunctions.Tests.Submissions.Sheets;

/// <summary>A workbook as another program would write it: parts put together by hand, none of the app's own code.</summary>
internal sealed class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<string> sheets = [];

    private readonly List<(string Part, Func<string, string> Edit)> edits = [];
    private readonly Dictionary<string, string> names = [];

    /// <summary>What follows each sheet's root element.</summary>
    public string After { get; init; } = "";

    /// <summary>Changes the text of a part; a part that the workbook does not have is added, with the text made of an empty one.</summary>
    public Workbook Edit(string part, Func<string, string> edit)
    {
        edits.Add((part, edit));
        return this;
    }

    /// <summary>Gives a part another name in the archive; what refers to it is left as it is.</summary>
    public Workbook Rename(string part, string name)
    {
        names[part] = name;
        return this;
    }

    /// <summary>A sheet of plain cells: a text, a number, or raw XML that begins with &lt;c.</summary>
    public Workbook Sheet(params object?[][] rows)
    {
        var xml = rows.Select(
            (row, r) => $"<row r=\"{r + 1}\">{string.Concat(row.Select((value, c) => Cell(value, $"{(char)('A' + c)}{r + 1}")))}</row>"
        );
        sheets.Add($"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(xml)}</sheetData></worksheet>{After}");
        return this;
    }

    public byte[] Write(params (string Name, byte[] Content)[] more) => Write(CompressionLevel.Fastest, more);

    /// <summary>The text of a part.</summary>
    public string Text(string part) => Parts()[part];

    public byte[] Write(CompressionLevel level, params (string Name, byte[] Content)[] more)
    {
        using var body = new MemoryStream();
        using (var zip = new ZipArchive(body, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (
                var (name, content) in Parts()
                    .Select(p => (names.GetValueOrDefault(p.Key, p.Key), Encoding.UTF8.GetBytes(p.Value)))
                    .Concat(more)
            )
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return body.ToArray();
    }

    private Dictionary<string, string> Parts()
    {
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] =
                $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"bin\" ContentType=\"application/octet-stream\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>{string.Concat(numbers.Select(n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))}</Types>",
            ["_rels/.rels"] =
                $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Document}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] =
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Document}\"><sheets>{string.Concat(numbers.Select(n => $"<sheet name=\"s{n}\" sheetId=\"{n}\" r:id=\"r{n}\"/>"))}</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] =
                $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"styles\" Type=\"{Document}/styles\" Target=\"styles.xml\"/>{string.Concat(numbers.Select(n => $"<Relationship Id=\"r{n}\" Type=\"{Document}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"))}</Relationships>",
            ["xl/styles.xml"] =
                $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellXfs count=\"4\"><xf/><xf numFmtId=\"10\"/><xf numFmtId=\"176\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
        };
        foreach (var (n, sheet) in sheets.Index())
            parts[$"xl/worksheets/sheet{n + 1}.xml"] = sheet;
        foreach (var (part, edit) in edits)
            parts[part] = edit(parts.GetValueOrDefault(part, ""));
        return parts;
    }

    /// <summary>The template with cells filled in as Excel does: the cell's value is replaced, all else is left.</summary>
    public static byte[] Fill(byte[] template, params (string Address, object Value)[] entries)
    {
        using var body = new MemoryStream();
        body.Write(template);
        using (var zip = new ZipArchive(body, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = zip.Entries.Single(e =>
                e.FullName.Contains("worksheets/", StringComparison.Ordinal) && e.Name.EndsWith(".xml", StringComparison.Ordinal)
            );
            XDocument sheet;
            using (var read = part.Open())
                sheet = XDocument.Load(read);
            foreach (var (address, value) in entries)
            {
                var cell = sheet.Descendants(XName.Get("c", Main)).Single(c => (string?)c.Attribute("r") == address);
                cell.ReplaceNodes();
                cell.SetAttributeValue("t", value is string ? "str" : null);
                cell.Add(new XElement(XName.Get("v", Main), value));
            }

            using var write = part.Open();
            write.SetLength(0);
            sheet.Save(write);
        }

        return body.ToArray();
    }

    private static string Cell(object? value, string address) =>
        value switch
        {
            null => "",
            string xml when xml.StartsWith("<c", StringComparison.Ordinal) => xml.Replace(
                "<c",
                $"<c r=\"{address}\"",
                StringComparison.Ordinal
            ),
            string words => $"<c r=\"{address}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{new XText(words)}</t></is></c>",
            _ => FormattableString.Invariant($"<c r=\"{address}\"><v>{value}</v></c>"),
        };
}
