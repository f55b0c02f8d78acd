using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Luohu.Domain.Tests;

/// <summary>plan.schema.json, by which an editor checks a plan file while it is written.</summary>
public sealed class PlanSchemaTests
{
    private static readonly Task<JsonSchema> Schema = JsonSchema.FromJsonAsync(PlanOf2021.SchemaText);

    public static TheoryData<string, string, string> Mutations =>
        new()
        {
            { "a member that is no plan's", "/colour", "\"red\"" },
            { "a year in words", "/year", "\"2021\"" },
            { "a region code of five digits", "/region/code", "\"44030\"" },
            { "a day that February lacks", "/calendar/dueDay", "30" },
            { "a light without its yellow", "/lights/growth", """{ "green": 0 }""" },
            { "a department code in Chinese", "/departments/0/code", "\"统计局\"" },
            { "a mail without a host", "/departments/0/mail", "\"nobody\"" },
            { "a scale of one stage", "/stageScales/0/stages", """["立项"]""" },
            { "an unknown measure", "/indicators/0/measures", """["level", "rank"]""" },
            { "no measure", "/indicators/0/measures", "[]" },
            { "an unknown frequency", "/indicators/0/schedule/frequency", "\"weekly\"" },
            { "an unknown accumulation", "/indicators/0/accumulation", "\"sum\"" },
            { "seven decimals", "/indicators/0/decimals", "7" },
            { "an unknown type of target", "/indicators/0/target", """{ "type": "atBest", "measure": "growth", "value": 5 }""" },
            { "a target of another type's members", "/indicators/0/target", """{ "type": "fallBy", "measure": "growth", "value": 5 }""" },
            { "a target about a stage's number", "/indicators/0/target", """{ "type": "atLeast", "measure": "stage", "value": 5 }""" },
            { "a magnitude of one", "/checks", """{ "magnitudeFactor": 1 }""" },
            { "a fall of nothing", "/indicators/0/target", """{ "type": "fallBy", "percent": 0 }""" },
            { "a thirteenth month", "/indicators/0/target", """{ "type": "milestone", "stage": "开工", "byMonth": 13 }""" },
            { "a curve of eleven shares", "/indicators/2/curve", "[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100]" },
            { "a negative share", "/indicators/2/curve", "[-1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 101]" },
            { "a baseline of nothing", "/indicators/0/baseline", """{ "source": "地区生产总值" }""" },
            { "a name of sixty-one characters", "/region/name", $"\"{new string('区', 61)}\"" },
            { "a source of five hundred and one characters", "/indicators/0/source", $"\"{new string('字', 501)}\"" },
            { "an empty source", "/indicators/0/source", "\"\"" },
        };

    [Fact]
    public async Task PlanOfTheApp_IsValid()
    {
        var schema = await Schema;

        Assert.Empty(schema.Validate(PlanOf2021.Text));
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public async Task PlanWithAFault_IsRefusedAtThatPlace(string fault, string pointer, string json)
    {
        var schema = await Schema;

        var errors = schema.Validate(Replaced(pointer, json));

        var places = errors.SelectMany(Innermost).Select(error => PointerOf(error.Path ?? "")).ToArray();
        Assert.True(places.Length > 0, $"{fault} passed");
        Assert.All(places, place => Assert.StartsWith(pointer, place, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/year")]
    [InlineData("/indicators/0/source")]
    [InlineData("/indicators/0/target/type")]
    [InlineData("/indicators/0/schedule/frequency")]
    public async Task PlanWithoutAMember_IsRefused(string pointer)
    {
        var schema = await Schema;

        Assert.NotEmpty(schema.Validate(Replaced(pointer, null)));
    }

    // An array's item that is not valid wraps what is wrong inside it.
    private static IEnumerable<NJsonSchema.Validation.ValidationError> Innermost(NJsonSchema.Validation.ValidationError error) =>
        error is ChildSchemaValidationError wrapper ? wrapper.Errors.Values.SelectMany(inner => inner).SelectMany(Innermost) : [error];

    // The validator names a place as #/indicators[0].unit.
    private static string PointerOf(string path) =>
        "/" + path.TrimStart('#', '/').Replace("]", "", StringComparison.Ordinal).Replace('[', '/').Replace('.', '/');

    // The plan with one place changed, cut to three indicators, since the validator is slow.
    private static string Replaced(string pointer, string? json)
    {
        var root = JsonNode.Parse(PlanOf2021.Text)!;
        root["indicators"] = new JsonArray([.. root["indicators"]!.AsArray().Take(3).Select(i => i!.DeepClone())]);
        var steps = pointer.Split('/')[1..];
        var parent = steps[..^1].Aggregate(root, (node, step) => (node is JsonArray list ? list[int.Parse(step)] : node[step])!);
        if (json is null)
            parent.AsObject().Remove(steps[^1]);
        else
            parent[steps[^1]] = JsonNode.Parse(json);
        return root.ToJsonString();
    }
}
