using System.Text;
using System.Text.Json.Nodes;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Tests;

/// <summary>A small plan file that keeps every rule, and ways to spoil it at one place.</summary>
internal static class PlanFileBuilder
{
    public const string Text = """
        {
          "$schema": "./plan.schema.json",
          "region": { "code": "440303", "name": "深圳市罗湖区", "shortName": "罗湖区" },
          "year": 2021,
          "title": "计划报告",
          "publisher": "罗湖区发展和改革局",
          "published": "2021-05-31",
          "calendar": { "dueDay": 12, "reminderDay": 10, "publishingDay": 16 },
          "lights": {
            "progress": { "green": -1, "yellow": -8 }, "growth": { "green": 0, "yellow": -1 },
            "level": { "green": 0, "yellow": -3 }, "milestone": { "green": -20, "yellow": -40 }
          },
          "departments": [{ "code": "statistics", "name": "区统计局", "mail": "statistics@example.invalid" }, { "code": "housing", "name": "区住房和建设局" }],
          "sections": [{ "code": "headline", "title": "主要目标", "headline": true }, { "code": "chapter-1", "title": "第一章" }],
          "stageScales": [{ "code": "building", "stages": ["前期工作", "开工", "完工"] }],
          "indicators": [
            {
              "code": "gdp", "name": "地区生产总值", "unit": "亿元", "decimals": 1, "section": "headline", "department": "statistics",
              "measures": ["level", "growth"], "accumulation": "cumulative", "schedule": { "frequency": "quarterly" },
              "target": { "type": "between", "measure": "growth", "lower": 5.5, "upper": 6 },
              "source": "地区生产总值增长5.5%-6%", "baseline": { "source": "地区生产总值全年达到2400亿元左右", "level": 2400, "words": "2400亿元左右" }
            },
            {
              "code": "income", "name": "居民人均可支配收入", "unit": "元", "decimals": 0, "section": "headline", "department": "statistics",
              "measures": ["growth"], "accumulation": "rate", "schedule": { "frequency": "quarterly" },
              "target": { "type": "keepPaceWith", "indicator": "gdp", "tolerance": 1 }, "source": "居民人均可支配收入增速与GDP增速基本持平"
            },
            {
              "code": "investment", "name": "固定资产投资", "unit": "亿元", "decimals": 1, "section": "headline", "department": "statistics",
              "measures": ["level"], "accumulation": "cumulative", "schedule": { "frequency": "monthlyFromFebruary", "lagMonths": 1 },
              "target": { "type": "atLeast", "measure": "level", "value": 400 }, "source": "固定资产投资达到400亿元",
              "curve": [4, 4, 8, 7, 8, 11, 7, 8, 10, 9, 11, 13], "bounds": { "min": 0, "max": 1000 }, "note": "按前低后高安排"
            },
            {
              "code": "station", "name": "罗湖北站开工", "unit": "", "decimals": 0, "section": "chapter-1", "department": "housing", "task": "任务",
              "measures": ["stage"], "accumulation": "rate", "schedule": { "frequency": "monthly" }, "stageScale": "building",
              "target": { "type": "milestone", "stage": "开工", "byMonth": 9 }, "source": "开工建设罗湖北站"
            }
          ],
          "recipients": [{ "name": "区政府办公室", "mail": "office@example.invalid" }],
          "note": "测试"
        }
        """;

    /// <summary>The file with <paramref name="json"/> at a pointer; without what stands there when it is null.</summary>
    public static string With(string pointer, string? json)
    {
        var root = JsonNode.Parse(Text)!;
        var steps = pointer.Split('/')[1..];
        var parent = steps[..^1].Aggregate(root, (node, step) => (node is JsonArray list ? list[int.Parse(step)] : node[step])!);
        if (parent is JsonArray items)
            items[int.Parse(steps[^1])] = JsonNode.Parse(json!);
        else if (json is null)
            parent.AsObject().Remove(steps[^1]);
        else
            parent[steps[^1]] = JsonNode.Parse(json);
        return root.ToJsonString();
    }

    /// <summary>The pointers of every place of the file, whole lists and objects included.</summary>
    public static IEnumerable<string> Places() => Below(JsonNode.Parse(Text), "");

    public static AnnualPlan Read(string text) => PlanFile.Read(Encoding.UTF8.GetBytes(text), "plan.json");

    private static IEnumerable<string> Below(JsonNode? node, string pointer) =>
        node switch
        {
            JsonObject members => members.SelectMany(m => Below(m.Value, $"{pointer}/{m.Key}").Prepend($"{pointer}/{m.Key}")),
            JsonArray items => items.SelectMany((item, n) => Below(item, $"{pointer}/{n}").Prepend($"{pointer}/{n}")),
            _ => [],
        };
}
