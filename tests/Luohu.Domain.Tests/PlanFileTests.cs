using System.Text;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Tests;

/// <summary>A plan file as JSON: what is refused before any rule is asked, and in which words.</summary>
public sealed class PlanFileTests
{
    private const string TargetTypes = "must be one of atLeast, atMost, between, fallBy, keepPaceWith, assigned, milestone";
    private const string Frequencies = "must be one of monthly, monthlyFromFebruary, quarterly, halfYearly, yearly";

    public static TheoryData<string, string?, string, string> Spoiled =>
        new()
        {
            { "/year", null, "", "lacks 'year'" },
            { "/lights/growth/yellow", null, "/lights/growth", "lacks 'yellow'" },
            { "/indicators/0/target/upper", null, "/indicators/0/target", "lacks 'upper'" },
            { "/indicators/2/bounds", "{}", "/indicators/2/bounds", "lacks 'min'" },
            { "/colour", "1", "/colour", "is no property that can stand here" },
            { "/indicators/0/Unit", "\"亿元\"", "/indicators/0/Unit", "is no property that can stand here" },
            { "/indicators/0/target/value", "5", "/indicators/0/target/value", "is no property that can stand here" },
            { "/title", "null", "/title", "must not be null" },
            { "/region", "null", "/region", "must not be null" },
            { "/indicators/0/target", "null", "/indicators/0/target", "must not be null" },
            { "/departments/1", "null", "/departments/1", "must not be null" },
            { "/indicators/3", "null", "/indicators/3", "must not be null" },
            { "/recipients/0", "null", "/recipients/0", "must not be null" },
            { "/stageScales/0/stages/2", "null", "/stageScales/0/stages/2", "must not be null" },
            { "/departments", "null", "/departments", "must not be null" },
            { "/year", "null", "/year", "must not be null" },
            { "/departments", "{}", "/departments", "must be a list in []" },
            { "/indicators/2/curve", "100", "/indicators/2/curve", "must be a list in []" },
            { "/departments/0", "\"区统计局\"", "/departments/0", "must be an object in {}" },
            { "/calendar", "12", "/calendar", "must be an object in {}" },
            { "/year", "\"2021\"", "/year", "must be a whole number" },
            { "/year", "2021.5", "/year", "must be a whole number" },
            { "/year", "99999999999", "/year", "must be a whole number" },
            { "/indicators/0/schedule/lagMonths", "\"1\"", "/indicators/0/schedule/lagMonths", "must be a whole number" },
            { "/indicators/0/target/lower", "\"5.5\"", "/indicators/0/target/lower", "must be a number" },
            { "/indicators/0/baseline/level", "1e40", "/indicators/0/baseline/level", "must be a number" },
            { "/indicators/2/curve/1", "\"4\"", "/indicators/2/curve/1", "must be a number" },
            { "/title", "2021", "/title", "must be text in quotes" },
            { "/stageScales/0/stages/0", "1", "/stageScales/0/stages/0", "must be text in quotes" },
            { "/sections/0/headline", "\"yes\"", "/sections/0/headline", "must be true or false" },
            { "/published", "\"2021-5-31\"", "/published", "must be a day in quotes, such as 2021-05-31" },
            { "/indicators/0/schedule/frequency", "\"weekly\"", "/indicators/0/schedule/frequency", Frequencies },
            { "/indicators/0/schedule/frequency", "2", "/indicators/0/schedule/frequency", Frequencies },
            { "/indicators/0/measures/0", "\"rank\"", "/indicators/0/measures/0", "must be one of level, growth, stage" },
            { "/indicators/0/accumulation", "\"sum\"", "/indicators/0/accumulation", "must be one of cumulative, asOf, rate" },
            { "/indicators/0/target/type", "\"atBest\"", "/indicators/0/target/type", TargetTypes },
            { "/indicators/0/target/type", null, "/indicators/0/target", "lacks 'type'" },
        };

    public static TheoryData<string, string> Malformed =>
        new()
        {
            { "", "plan.json#: is no JSON at line 1, byte 1: " },
            { "null", "plan.json#: must not be null" },
            { "[]", "plan.json#: must be an object in {}" },
            { PlanFileBuilder.Text + "{}", "plan.json#: is no JSON at line 42, byte 2: " },
            {
                PlanFileBuilder.Text.Replace("\"note\": \"测试\"", "\"note\": \"测试\",", StringComparison.Ordinal),
                "plan.json#: is no JSON at line 42, byte 1: "
            },
            {
                PlanFileBuilder.Text.Replace("\"计划报告\"", "“计划报告”", StringComparison.Ordinal),
                "plan.json#: is no JSON at line 5, byte 12: "
            },
            {
                PlanFileBuilder.Text[..(PlanFileBuilder.Text.IndexOf("区住房", StringComparison.Ordinal) + 2)],
                "plan.json#: is no JSON at line 13, byte "
            },
            {
                PlanFileBuilder.Text.Replace("\"year\"", "\"year\": 2020, \"year\"", StringComparison.Ordinal),
                "plan.json#/year: stands twice"
            },
            {
                PlanFileBuilder.Text.Replace("\"year\"", "\"a/b~c\": 1, \"year\"", StringComparison.Ordinal),
                "plan.json#/a~1b~0c: is no property"
            },
            {
                PlanFileBuilder.Text.Replace("\"测试\"", "\"\\ud83d\"", StringComparison.Ordinal),
                "plan.json#/note: has a character that is no Unicode"
            },
            {
                PlanFileBuilder.Text.Replace("\"year\"", "\"\\ud83d\": 1, \"year\"", StringComparison.Ordinal),
                "plan.json#: has a character that is no Unicode"
            },
        };

    [Fact]
    public void Plan_ThatKeepsEveryRule_IsRead()
    {
        var plan = PlanFileBuilder.Read(PlanFileBuilder.Text);

        Assert.Equal((2021, "440303", new DateOnly(2021, 5, 31)), (plan.Year, plan.Region.Code, plan.Published));
        Assert.Equal(
            [
                new Target.Between(Measure.Growth, 5.5m, 6),
                new Target.KeepPaceWith("gdp", 1),
                new Target.AtLeast(Measure.Level, 400),
                new Target.Milestone("开工", 9),
            ],
            plan.Indicators.Select(i => i.Target)
        );
        Assert.Equal(new Schedule(Frequency.MonthlyFromFebruary, 1), plan.Find("investment")!.Schedule);
    }

    [Fact]
    public void ByteOrderMark_IsNoFault() => Assert.Equal(2021, PlanFileBuilder.Read('\uFEFF' + PlanFileBuilder.Text).Year);

    [Fact]
    public void OptionalProperties_MayBeLeftOutOrNull()
    {
        foreach (
            var place in new[]
            {
                "/$schema",
                "/note",
                "/departments/0/mail",
                "/indicators/0/baseline",
                "/indicators/2/curve",
                "/indicators/2/bounds/max",
            }
        )
        {
            Assert.NotNull(PlanFileBuilder.Read(PlanFileBuilder.With(place, null)));
            Assert.NotNull(PlanFileBuilder.Read(PlanFileBuilder.With(place, "null")));
        }
    }

    [Theory]
    [MemberData(nameof(Spoiled))]
    public void SpoiledPlace_IsNamedWithWhatMustStandThere(string place, string? json, string pointer, string message)
    {
        var fault = Assert.Throws<PlanFileException>(() => PlanFileBuilder.Read(PlanFileBuilder.With(place, json)));

        Assert.Equal(("plan.json", pointer, $"plan.json#{pointer}: {message}"), (fault.File, fault.Pointer, fault.Message));
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void TextThatIsNoPlan_IsNamedWithItsPlace(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<PlanFileException>(() => PlanFileBuilder.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void AnyPlaceWithAnyValue_IsReadOrRefusedInOnePlainLine()
    {
        string?[] values = [null, "null", "{}", "[null]", "\"x\\ny\"", "true", "-1", "79228162514264337593543950335", "1e-28", "1e400"];
        foreach (var (place, value) in PlanFileBuilder.Places().SelectMany(place => values.Select(value => (place, value))))
        {
            if (value is not null || !char.IsAsciiDigit(place[^1]))
                AssertReadOrPlainlyRefused(PlanFileBuilder.With(place, value));
        }
    }

    [Fact]
    public void AnyTextCutShort_IsRefusedInOnePlainLine()
    {
        var bytes = Encoding.UTF8.GetBytes(PlanFileBuilder.Text);
        for (var length = 0; length < bytes.Length; length += 7)
            AssertPlain(Assert.Throws<PlanFileException>(() => PlanFile.Read(bytes.AsSpan(0, length), "plan.json")));
    }

    private static void AssertReadOrPlainlyRefused(string text)
    {
        if (Record.Exception(() => PlanFileBuilder.Read(text)) is { } fault)
            AssertPlain(Assert.IsType<PlanFileException>(fault));
    }

    private static void AssertPlain(PlanFileException fault)
    {
        Assert.StartsWith($"plan.json#{fault.Pointer}: ", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(fault.Message, character => character is '\n' or '\r');
        foreach (
            var jargon in new[]
            {
                "Luohu.",
                "System.",
                ".NET",
                "JSON value",
                "discriminator",
                "Path:",
                "LineNumber",
                "annotation",
                "Immutable",
            }
        )
            Assert.DoesNotContain(jargon, fault.Message, StringComparison.Ordinal);
    }
}
