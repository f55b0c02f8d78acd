using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LuohuFunctions.Tests.Submissions.Sheets;

/// <summary>Workbooks that differ from a good one in their parts, elements, attributes, texts or bytes.</summary>
internal static partial class WorkbookMutations
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly string[] Parts =
    [
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/sharedStrings.xml",
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",
        "xl/comments1.xml",
    ];

    private static readonly object?[][] Headers =
    [
        ["报送期", "指标代码", "数值", "同比增速(%)", "进度", "说明", "修订原因", "无数据原因"],
        ["月份", "指标代码", "数 值（亿元）", "增速", "进展", "备注", "单位"],
        ["period", "indicator", "level", "growth", "stage", "remark", "乱"],
    ];

    private static readonly string[] Texts =
    [
        "gdp",
        "homes",
        "station",
        "unemployment",
        "investment",
        "2021-06",
        "2021年6月",
        "持平",
        "下降20.4",
        "（5）",
        "1,234.5",
        "５．６％",
        "_x000D_",
        "_xD83D_",
        "_xD83D__xDE00_",
        "_x0000_",
        "_x005F_x000D_",
        "\u200b",
        "\u202e12",
        "=1+1",
        "开工",
        "",
        " ",
        "\t",
        "#REF!",
        "1e999",
        "-0",
        "NaN",
        "99999999999999999999999999999",
        "0.0000000000000000000000000001",
        "指标代码",
        "亿元",
        "万元",
        "]]>",
        "&<>\"'",
    ];

    private static readonly string[] Values =
    [
        "",
        "0",
        "1",
        "-1",
        "2",
        "7",
        "65536",
        "4294967296",
        "1048577",
        "A1",
        "XFE1",
        "a1",
        "1A",
        "ZZZZZZZZZZ9",
        "s",
        "str",
        "inlineStr",
        "e",
        "b",
        "d",
        "n",
        "true",
        "hidden",
        "veryHidden",
        "r1",
        "styles",
        "../x",
        "..\\..\\x",
        "%2e%2e/",
        "%zz",
        "External",
        "0.00,,",
        "0!.0,",
        "yyyy",
        "[h]",
        "\"",
        "0\"\\",
        Document + "/worksheet",
        "worksheets/sheet2.xml",
        "worksheets/sheet1.xml",
        "/xl/workbook.xml",
        "\u200b",
    ];

    private static readonly string[] Cells =
    [
        "<c/>",
        "<c><v/></c>",
        "<c><v>1</v></c>",
        "<c t=\"s\"><v>1</v></c>",
        "<c t=\"s\"><v>-1</v></c>",
        "<c t=\"s\"><v>99</v></c>",
        "<c t=\"str\"><f>A1</f><v></v></c>",
        "<c><f>A1</f></c>",
        "<c t=\"e\"><v>#N/A</v></c>",
        "<c t=\"b\"><v>1</v></c>",
        "<c t=\"d\"><v>2021-06-01</v></c>",
        "<c t=\"d\"><v>x</v></c>",
        "<c s=\"1\"><v>0.081</v></c>",
        "<c s=\"2\"><v>44348</v></c>",
        "<c s=\"2\"><v>1e9</v></c>",
        "<c s=\"99\"><v>5</v></c>",
        "<c><v>1E+400</v></c>",
        "<c><v>abc</v></c>",
        "<c t=\"inlineStr\"/>",
        "<c t=\"inlineStr\"><is><r><t>文</t></r><rPh><t>读</t></rPh></is></c>",
    ];

    public static byte[] Next(Random random)
    {
        var workbook = new Workbook()
            .Sheet(Rows(random))
            .Edit(
                "xl/sharedStrings.xml",
                _ => $"<sst xmlns=\"{Main}\"><si><t>共享</t></si><si><r><t>2021</t></r><r><t>-06</t></r></si></sst>"
            )
            .Edit(
                "xl/_rels/workbook.xml.rels",
                xml =>
                    xml.Replace(
                        "</Relationships>",
                        $"<Relationship Id=\"texts\" Type=\"{Document}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>",
                        StringComparison.Ordinal
                    )
            );
        if (random.Next(4) == 0)
            workbook.Sheet(Rows(random));

        foreach (var part in random.GetItems(Parts, random.Next(5)))
        {
            var edit = random.Next();
            workbook.Edit(part, xml => Mutate(xml, new Random(edit)));
        }

        if (random.Next(8) == 0)
            workbook.Rename(
                Pick(random, Parts),
                Pick(
                    random,
                    [
                        Pick(random, Parts).ToUpperInvariant(),
                        Pick(random, Parts).Replace('/', '\\'),
                        "/" + Pick(random, Parts),
                        "x",
                        "a/../b",
                        "C:\\x",
                        "/",
                    ]
                )
            );
        var body = workbook.Write(random.Next(6) == 0 ? [(Pick(random, Parts), Encoding.UTF8.GetBytes(Pick(random, Texts)))] : []);
        if (random.Next(8) == 0)
            Damage(body, random);
        return random.Next(40) == 0 ? body[..random.Next(body.Length)] : body;
    }

    private static object?[][] Rows(Random random)
    {
        var header = Pick(random, Headers);
        var rows = Enumerable
            .Range(0, random.Next(1, 4))
            .Select(n => random.Next(3) > 0 ? Good(random, n) : [.. header.Select(_ => Value(random))]);
        return [header, .. rows];
    }

    private static object?[] Good(Random random, int n) =>
        random.Next(2) == 0
            ? ["2021-06", n == 0 ? "gdp" : "unemployment", random.Next(1, 100), n == 0 ? 8.1 : null, null, "说明"]
            : ["2021-06", n == 0 ? "homes" : "station", n == 0 ? random.Next(1, 5000) : null, null, n == 0 ? null : "开工"];

    private static object? Value(Random random) =>
        random.Next(4) switch
        {
            0 => Pick(random, Cells),
            1 => random.Next(5000),
            2 => null,
            _ => Clean(Pick(random, Texts)),
        };

    // XML has no such character at all.
    private static string Clean(string text) => text.Replace("\0", "", StringComparison.Ordinal);

    private static string Mutate(string xml, Random random)
    {
        var tags = Tags().Matches(xml);
        if (tags.Count == 0)
            return xml + Pick(random, ["<a/>", "<a>", "\u0001", "<!DOCTYPE a>"]);
        var tag = tags[random.Next(tags.Count)];
        var (before, after) = (xml[..tag.Index], xml[(tag.Index + tag.Length)..]);
        return random.Next(14) switch
        {
            0 => before + after,
            1 => before + Repeat(tag.Value, random.Next(2, 2000)) + after,
            2 => before
                + Attributes()
                    .Replace(
                        tag.Value,
                        match => random.Next(2) == 0 ? $"{match.Groups[1].Value}=\"{Escape(Pick(random, Values))}\"" : match.Value
                    )
                + after,
            3 => before
                + tag.Value.Replace("=", "=\"\" x" + random.Next(5).ToString(CultureInfo.InvariantCulture) + "=", StringComparison.Ordinal)
                + after,
            4 => before
                + tag.Value
                + Nested(Pick(random, ["a", "row", "c", "is", "r", "t", "si", "f", "v", "rPh"]), random.Next(1, 3000))
                + after,
            5 => before + tag.Value + Escape(Pick(random, Texts)) + after,
            6 => before
                + $"<!--{new string('-', random.Next(3))}{new string('x', random.Next(2000))}--><?a b?><![CDATA[{Pick(random, Texts)}]]>"
                + tag.Value
                + after,
            7 => "<!DOCTYPE a [<!ENTITY b \"cccccccc\"><!ENTITY d \"&b;&b;&b;&b;\">]>"
                + xml.Replace("</t>", "&d;</t>", StringComparison.Ordinal),
            8 => before + tag.Value + string.Concat(Enumerable.Range(0, random.Next(1, 300)).Select(n => $"<x{n} a{n}=\"\"/>")) + after,
            9 => xml.Replace(Main, Pick(random, ["urn:x", "http://purl.oclc.org/ooxml/spreadsheetml/main", ""]), StringComparison.Ordinal),
            10 => "<?xml version=\"1.0\" encoding=\"" + Pick(random, ["UTF-8", "UTF-16", "GB2312", "ISO-8859-1", "x"]) + "\"?>" + xml,
            11 => xml[..random.Next(xml.Length)],
            12 => before + tag.Value + new string('文', random.Next(200_000)) + after,
            _ => before
                + "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"x\">"
                + tag.Value
                + "</mc:Choice></mc:AlternateContent>"
                + after,
        };
    }

    private static string Nested(string element, int depth) => Repeat($"<{element}>", depth) + Repeat($"</{element}>", depth);

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static string Escape(string text) =>
        Clean(text)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static void Damage(byte[] body, Random random)
    {
        for (var n = random.Next(1, 8); n > 0; n--)
            body[random.Next(body.Length)] = (byte)random.Next(256);
    }

    [GeneratedRegex("<[^<>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex("([A-Za-z:]+)=\"[^\"]*\"")]
    private static partial Regex Attributes();
}
