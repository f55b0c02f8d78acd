using System.Text;

namespace LuohuFunctions.Tests.Submissions.Sheets;

/// <summary>CSV files that differ from a good one in their fields, quotes, delimiters, line ends or bytes.</summary>
internal static class CsvMutations
{
    private static readonly string[] Fields =
    [
        "2021-06",
        "2021年6月",
        "gdp",
        "homes",
        "unemployment",
        "1190.2",
        "1,234.5",
        "８．１％",
        "下降20.4",
        "持平",
        "（5）",
        "–20",
        "'=1+1",
        "=cmd|' /C calc'!A0",
        "\"",
        "\"\"",
        "a\"b",
        "\u200b",
        "\ufeff",
        "\0",
        "\u0001",
        "\r",
        "\n",
        "\t",
        ";",
        "，",
        "万元",
        "指标代码",
        "99999999999999999999999999999",
        "1e9",
        "NaN",
        "\ud83d\ude00",
        "",
        " ",
        "开工",
        new('文', 600),
        new('"', 50),
        new(',', 120),
    ];

    private static readonly string[] Headers =
    [
        "报送期,指标代码,数值,同比增速(%),进度,说明",
        "月份;代码;数值;增速;进展;备注",
        "period\tindicator\tlevel\tgrowth\tstage\tremark",
        "报送期，指标代码，数值",
        "sep=;\n报送期;指标代码;数值;增速;进度;说明",
    ];

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static byte[] Next(Random random)
    {
        var header =
            random.Next(8) == 0 ? string.Join(',', random.GetItems(Fields, random.Next(1, 6))) : Headers[random.Next(Headers.Length)];
        var delimiter =
            random.Next(6) == 0 ? ','
            : header.Contains(';', StringComparison.Ordinal) ? ';'
            : header.Contains('\t', StringComparison.Ordinal) ? '\t'
            : ',';
        var rows = Enumerable
            .Range(0, random.Next(0, 5))
            .Select(_ =>
                random.Next(3) == 0
                    ? string.Join(delimiter, random.GetItems(Fields, random.Next(1, 8)).Select(field => Quoted(field, random)))
                    : string.Join(
                        delimiter,
                        random.Next(2) == 0 ? ["2021-06", "homes", "5", "", "", "说明"] : ["2021-06", "unemployment", "2.5", "", "", ""]
                    )
            );
        var text = string.Join(
            random.Next(3) == 0 ? "\r"
                : random.Next(2) == 0 ? "\n"
                : "\r\n",
            rows.Prepend(header)
        );
        if (random.Next(50) == 0)
            text += new StringBuilder().Insert(0, random.GetItems(["\n", ",", "\"\"", ";x", "\na,b"], 1)[0], random.Next(100_000));
        var bytes = (
            random.Next(4) == 0 ? Gb18030
            : random.Next(20) == 0 ? Encoding.Unicode
            : Encoding.UTF8
        ).GetBytes((random.Next(3) == 0 ? "\ufeff" : "") + text);
        for (var n = random.Next(4) == 0 ? random.Next(1, 6) : 0; n > 0 && bytes.Length > 0; n--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(20) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private static string Quoted(string field, Random random) =>
        random.Next(6) == 0 ? field : "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
