using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using LuohuFunctions.Submissions;
using LuohuFunctions.Tests.Submissions.Sheets;

namespace LuohuFunctions.Tests.Submissions;

/// <summary>Thousands of bodies that are nearly right, or nothing at all, from one seed.</summary>
[Collection(SharedApp.Name)]
public sealed class RandomBodiesTests(RunningApp app) : FreshAppTest(app)
{
    // What only the statistics bureau reports, so that an answer to the housing bureau that holds it has told of others.
    private const string Secret = "仅限统计局";
    private const string SecretLevel = "61.83";

    // Of each format; together ten thousand and two.
    private const int Bodies = 3334;

    private static readonly string[] Codes = ["gdp", "investment", "unemployment", "homes", "station", "nothing", "", "ＨＯＭＥＳ", "=1+1"];
    private static readonly string[] Values =
    [
        "1",
        "-5.6",
        "1,234.5",
        "１２．３％",
        "1e9",
        "开工",
        "",
        " ",
        "=1+1",
        "NaN",
        "2021-06",
        "九",
        "\0",
        "\ud83d\ude00",
        "99999999999999999999999999999",
        "0.0000001",
        "\"",
        "a\nb",
        "%",
        "#REF!",
        "#",
    ];
    private static readonly string[] Headers =
    [
        "指标代码",
        "报送期",
        "名称",
        "数值",
        "同比增速(%)",
        "进度",
        "说明",
        "修订原因",
        "indicator",
        "level",
        "乱",
        "",
    ];
    private static readonly string[] Periods = ["2021-06", "2021-05", "2021年4月", "2021-07", "2022-13", "202103", ""];
    private static readonly string[] Cells =
    [
        "<c/>",
        "<c t=\"s\"><v>0</v></c>",
        "<c t=\"s\"><v>x</v></c>",
        "<c t=\"e\"><v>#N/A</v></c>",
        "<c t=\"b\"><v>1</v></c>",
        "<c t=\"zz\"><v>1</v></c>",
        "<c s=\"1\"><v>0.1</v></c>",
        "<c s=\"2\"><v>44000</v></c>",
        "<c s=\"99\"><v>5</v></c>",
        "<c><v>1E+400</v></c>",
        "<c><v>abc</v></c>",
        "<c><f>A1</f></c>",
        "<c t=\"inlineStr\"/>",
        "<c t=\"inlineStr\"><is><r><t>文</t></r></is></c>",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task NoBody_MakesTheAppFail_OrFileAPart_OrTellOfOthers(int format)
    {
        await app.SubmitAsync(
            $$"""{"period":"2021-06","figures":[{"indicator":"unemployment","level":{{SecretLevel}},"remark":"{{Secret}}"}]}""",
            app.Statistics
        );
        var receipts = new ConcurrentDictionary<string, int>();
        await Parallel.ForAsync(
            0,
            Bodies,
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (n, _) =>
            {
                var random = new Random((format * 1_000_000) + n);
                var (body, type) = format switch
                {
                    1 => (Encoding.UTF8.GetBytes(Json(random)), "application/json"),
                    2 => (Encoding.UTF8.GetBytes(Csv(random)), "text/csv"),
                    _ => (Xlsx(random), SubmissionFormat.Workbook),
                };
                Damage(body, random);
                var answer = await app.SendSheetAsync(body, type, app.Housing, random.Next(3) == 0 ? "?period=2021-06" : "");

                Assert.True(
                    answer.Status is 201 or 400 or 413 or 422,
                    $"{format}/{n}: {answer.Status} {Encoding.UTF8.GetString(answer.Body)}"
                );
                Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
                Assert.DoesNotContain(SecretLevel, Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
                if (answer.Status == 201)
                    receipts[answer.Json.GetProperty("id").GetString()!] = answer
                        .Json.GetProperty("figures")
                        .EnumerateArray()
                        .Count(f => f.GetProperty("outcome").GetString() != "unchanged");
                else
                    Assert.NotNull(answer.Code);
            }
        );

        // Each revision came with a submission that was answered 201, and of each such submission all are there.
        var revisions = await RevisionsAsync();
        Assert.All(receipts, receipt => Assert.Equal(receipt.Value, revisions.Count(r => r == receipt.Key)));
        Assert.Equal(receipts.Values.Sum(), revisions.Count(receipts.ContainsKey));
    }

    private async Task<List<string>> RevisionsAsync()
    {
        var receipts = new List<string>();
        foreach (
            var path in Enumerable
                .Range(1, 6)
                .SelectMany(month => new[] { "homes", "station" }, (month, code) => $"figures/2021-0{month}/{code}/revisions")
        )
        {
            var answer = await app.GetAsync(path, app.Housing);
            if (answer.Status == 200)
                receipts.AddRange(answer.Json.GetProperty("revisions").EnumerateArray().Select(r => r.GetProperty("receipt").GetString()!));
        }

        return receipts;
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static string Json(Random random)
    {
        var rows = Enumerable
            .Range(0, random.Next(4))
            .Select(_ =>
            {
                var row = new Dictionary<string, object?>
                {
                    ["indicator"] = random.Next(3) > 0 ? Pick(random, ["homes", "station"]) : Pick(random, Codes),
                };
                foreach (var field in new[] { "level", "growth", "stage", "remark", "reason", "other" }.Where(_ => random.Next(3) == 0))
                    row[field] =
                        random.Next(3) == 0 ? Pick(random, Values)
                        : random.Next(4) == 0 ? new object[] { 1 }
                        : random.Next(5000);
                return row;
            });
        return JsonSerializer.Serialize(new Dictionary<string, object?> { ["period"] = Pick(random, Periods), ["figures"] = rows });
    }

    private static string Csv(Random random)
    {
        var columns = Columns(random);
        var lines = Enumerable
            .Range(0, random.Next(5))
            .Select(_ => string.Join(',', columns.Select(header => Quoted(Value(random, header), random))));
        return string.Join(random.Next(2) == 0 ? "\n" : "\r\n", lines.Prepend(string.Join(',', columns)));
    }

    private static byte[] Xlsx(Random random)
    {
        var columns = Columns(random);
        var rows = Enumerable
            .Range(0, random.Next(5))
            .Select(_ =>
                columns
                    .Select(header =>
                        random.Next(4) == 0 ? Pick(random, Cells)
                        : random.Next(3) == 0 ? random.Next(5000)
                        : (object?)Clean(Value(random, header))
                    )
                    .ToArray()
            );
        return new Workbook().Sheet([.. rows.Prepend([.. columns])]).Write();
    }

    private static string[] Columns(Random random) =>
        random.Next(4) > 0
            ? ["报送期", "指标代码", "数值", "进度", "说明", "修订原因"]
            : [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => Pick(random, Headers))];

    private static string Value(Random random, string header) =>
        header switch
        {
            "报送期" => random.Next(5) == 0 ? Pick(random, Periods) : "2021-06",
            "指标代码" => random.Next(3) > 0 ? Pick(random, ["homes", "station"]) : Pick(random, Codes),
            "数值" when random.Next(2) == 0 => $"{random.Next(5000)}",
            _ => Pick(random, Values),
        };

    private static string Quoted(string value, Random random) =>
        random.Next(8) == 0 ? value : "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    // XML has no such character at all.
    private static string Clean(string value) => value.Replace("\0", "", StringComparison.Ordinal);

    private static void Damage(byte[] body, Random random)
    {
        if (random.Next(4) != 0 || body.Length == 0)
            return;
        for (var n = random.Next(1, 5); n > 0; n--)
            body[random.Next(body.Length)] = (byte)random.Next(256);
    }
}
