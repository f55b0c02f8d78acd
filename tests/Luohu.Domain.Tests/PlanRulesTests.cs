using Luohu.Domain.Plans;

namespace Luohu.Domain.Tests;

/// <summary>What a plan must keep beyond its JSON types: the first rule it breaks is named, and the app does not start.</summary>
public sealed class PlanRulesTests
{
    public static TheoryData<string, string, string, string> Plans =>
        new()
        {
            { "/year", "1999", "/year", "must be 2000 to 2100" },
            { "/year", "2101", "/year", "must be 2000 to 2100" },
            { "/region/code", "\"44030/\"", "/region/code", "'44030/' is no code of GB/T 2260: six digits, the first not 0" },
            { "/region/code", "\"440303\\n\"", "/region/code", "'440303 ' is no code of GB/T 2260: six digits, the first not 0" },
            { "/region/name", "\"\"", "/region/name", "is empty" },
            { "/region/shortName", "\"\"", "/region/shortName", "is empty" },
            { "/title", "\"\"", "/title", "is empty" },
            { "/publisher", "\"\"", "/publisher", "is empty" },
            { "/departments", "[]", "/departments", "is empty" },
            { "/sections", "[]", "/sections", "is empty" },
            { "/indicators", "[]", "/indicators", "is empty" },
            { "/calendar/dueDay", "0", "/calendar/dueDay", "0 is not a day that every month has (1 to 28)" },
            { "/calendar/reminderDay", "29", "/calendar/reminderDay", "29 is not a day that every month has (1 to 28)" },
            { "/calendar/publishingDay", "31", "/calendar/publishingDay", "31 is not a day that every month has (1 to 28)" },
            { "/calendar/publishingDay", "12", "/calendar/publishingDay", "must be after the due day" },
            {
                "/departments/0/code",
                "\"Statistics\"",
                "/departments/0/code",
                "'Statistics' is not a code: a-z, 0-9 and hyphen, 2 to 40 characters"
            },
            {
                "/departments/0/code",
                "\"statistics\\n\"",
                "/departments/0/code",
                "'statistics ' is not a code: a-z, 0-9 and hyphen, 2 to 40 characters"
            },
            { "/departments/1/code", "\"statistics\"", "/departments/1/code", "'statistics' stands twice" },
            { "/sections/1/code", "\"headline\"", "/sections/1/code", "'headline' stands twice" },
            { "/sections/1/code", "\"x\"", "/sections/1/code", "'x' is not a code: a-z, 0-9 and hyphen, 2 to 40 characters" },
            {
                "/stageScales/0/code",
                "\"-building\"",
                "/stageScales/0/code",
                "'-building' is not a code: a-z, 0-9 and hyphen, 2 to 40 characters"
            },
            { "/indicators/1/code", "\"gdp\"", "/indicators/1/code", "'gdp' stands twice" },
            {
                "/indicators/1/code",
                "\"inc:ome\"",
                "/indicators/1/code",
                "'inc:ome' is not a code: a-z, 0-9 and hyphen, 2 to 40 characters"
            },
            {
                "/recipients",
                """[{ "name": "甲", "mail": "office@example.invalid" }, { "name": "乙", "mail": "Office@example.invalid" }]""",
                "/recipients/1/mail",
                "stands twice"
            },
            { "/stageScales/0/stages", """["开工"]""", "/stageScales/0/stages", "a scale has at least two stages, all different" },
            { "/stageScales/0/stages/2", "\"开工\"", "/stageScales/0/stages", "a scale has at least two stages, all different" },
            { "/sections/0/headline", "false", "/sections", "exactly one section is the headline" },
            { "/sections/1/headline", "true", "/sections", "exactly one section is the headline" },
            { "/lights/progress/yellow", "-1", "/lights/progress/yellow", "must be below green" },
            { "/lights/growth/yellow", "1", "/lights/growth/yellow", "must be below green" },
            { "/lights/level/green", "-5", "/lights/level/yellow", "must be below green" },
            { "/lights/milestone/yellow", "0", "/lights/milestone/yellow", "must be below green" },
            { "/lights/growth/green", "0.1", "/lights/growth/green", "must be 0 or below: a target that holds is green" },
        };

    public static TheoryData<string, string, string, string> Indicators =>
        new()
        {
            { "/0/section", "\"chapter-9\"", "/0/section", "no section has the code 'chapter-9'" },
            { "/0/department", "\"finance\"", "/0/department", "no department has the code 'finance'" },
            { "/0/measures", "[]", "/0/measures", "at least one measure is reported" },
            { "/0/measures", """["level", "growth", "level"]""", "/0/measures", "a measure stands twice" },
            { "/0/measures", """["level"]""", "/0/target", "is about growth, which is not among the measures" },
            { "/2/measures", """["growth"]""", "/2/target", "is about level, which is not among the measures" },
            { "/0/decimals", "7", "/0/decimals", "must be 0 to 6" },
            { "/0/decimals", "-1", "/0/decimals", "must be 0 to 6" },
            { "/0/name", "\"\"", "/0/name", "is empty" },
            { "/0/source", "\"\"", "/0/source", "is empty" },
            { "/0/schedule/lagMonths", "7", "/0/schedule/lagMonths", "must be 0 to 6" },
            { "/0/schedule/lagMonths", "-1", "/0/schedule/lagMonths", "must be 0 to 6" },
            {
                "/2/schedule",
                """{ "frequency": "yearly", "lagMonths": 1 }""",
                "/2/schedule/lagMonths",
                "lets no figure become due within the year"
            },
            { "/3/stageScale", "\"house\"", "/3/stageScale", "must name a scale of the plan when a stage is reported, and only then" },
            { "/3/stageScale", "null", "/3/stageScale", "must name a scale of the plan when a stage is reported, and only then" },
            { "/0/stageScale", "\"building\"", "/0/stageScale", "must name a scale of the plan when a stage is reported, and only then" },
            { "/0/stageScale", "\"house\"", "/0/stageScale", "must name a scale of the plan when a stage is reported, and only then" },
            { "/2/curve", "[50, 50]", "/2/curve", "must have twelve shares from 0 up that add up to 100" },
            { "/2/curve/0", "5", "/2/curve", "must have twelve shares from 0 up that add up to 100" },
            { "/2/curve", "[-1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 101]", "/2/curve", "must have twelve shares from 0 up that add up to 100" },
            { "/2/bounds/max", "0", "/2/bounds/max", "must be above min" },
            { "/2/target/value", "0", "/2/target/value", "must be above 0 for a level" },
            { "/2/target", """{ "type": "atMost", "measure": "level", "value": -1 }""", "/2/target/value", "must be above 0 for a level" },
            {
                "/2/target",
                """{ "type": "between", "measure": "level", "lower": 0, "upper": 2 }""",
                "/2/target/lower",
                "must be above 0 for a level"
            },
            { "/0/target/upper", "5.5", "/0/target/upper", "must be above lower" },
            { "/3/target", """{ "type": "atLeast", "measure": "stage", "value": 1 }""", "/3/target/measure", "must be level or growth" },
            {
                "/3/target",
                """{ "type": "between", "measure": "stage", "lower": 1, "upper": 2 }""",
                "/3/target/measure",
                "must be level or growth"
            },
            { "/0/target", """{ "type": "fallBy", "percent": 0 }""", "/0/target/percent", "must be above 0, and 100 at most" },
            { "/0/target", """{ "type": "fallBy", "percent": 100.1 }""", "/0/target/percent", "must be above 0, and 100 at most" },
            { "/1/target/indicator", "\"nothing\"", "/1/target/indicator", "'nothing' is no other indicator that reports growth" },
            { "/1/target/indicator", "\"income\"", "/1/target/indicator", "'income' is no other indicator that reports growth" },
            { "/1/target/indicator", "\"investment\"", "/1/target/indicator", "'investment' is no other indicator that reports growth" },
            {
                "/1/schedule/frequency",
                "\"monthly\"",
                "/1/target/indicator",
                "'gdp' has no growth yet when this one is judged: its schedule has fewer months or trails more"
            },
            {
                "/0/schedule/lagMonths",
                "1",
                "/1/target/indicator",
                "'gdp' has no growth yet when this one is judged: its schedule has fewer months or trails more"
            },
            { "/1/target/tolerance", "0", "/1/target/tolerance", "must be above 0" },
            { "/3/target/stage", "\"封顶\"", "/3/target/stage", "'封顶' is no later stage of the scale 'building'" },
            { "/3/target/stage", "\"前期工作\"", "/3/target/stage", "'前期工作' is no later stage of the scale 'building'" },
            { "/3/target/byMonth", "13", "/3/target/byMonth", "must be 1 to 12" },
            { "/3/target/byMonth", "0", "/3/target/byMonth", "must be 1 to 12" },
        };

    public static TheoryData<string, string, string> Numbers =>
        new()
        {
            { "/2/target/value", "1000000000000001", "must be within ±1000000000000000, with 6 decimals at most" },
            { "/2/target/value", "0.0000001", "must be within ±1000000000000000, with 6 decimals at most" },
            { "/0/target/upper", "10000.1", "must be -100 to 10000 percent, with 6 decimals at most" },
            { "/0/target/lower", "-101", "must be -100 to 10000 percent, with 6 decimals at most" },
            { "/1/target/tolerance", "10001", "must be -100 to 10000 percent, with 6 decimals at most" },
            { "/0/baseline/level", "-1000000000000001", "must be within ±1000000000000000, with 6 decimals at most" },
            { "/0/baseline/growth", "-100.1", "must be -100 to 10000 percent, with 6 decimals at most" },
            { "/2/bounds/min", "-1000000000000001", "must be within ±1000000000000000, with 6 decimals at most" },
            { "/2/bounds/max", "1000000000000001", "must be within ±1000000000000000, with 6 decimals at most" },
        };

    [Theory]
    [MemberData(nameof(Plans))]
    public void PlanThatBreaksARule_IsRefusedAtItsPlace(string place, string json, string pointer, string message) =>
        IsRefused(PlanFileBuilder.With(place, json), pointer, message);

    [Theory]
    [MemberData(nameof(Indicators))]
    public void IndicatorThatBreaksARule_IsRefusedAtItsPlace(string place, string json, string pointer, string message) =>
        IsRefused(PlanFileBuilder.With("/indicators" + place, json), "/indicators" + pointer, message);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void NumberThatNoFigureCouldHave_IsRefused(string place, string json, string message) =>
        IsRefused(PlanFileBuilder.With("/indicators" + place, json), "/indicators" + place, message);

    [Fact]
    public void ShareWithTooManyDecimals_IsRefused() =>
        IsRefused(
            PlanFileBuilder.With("/indicators/2/curve", "[0.0000001, 99.9999999, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]"),
            "/indicators/2/curve/0",
            "must be -100 to 10000 percent, with 6 decimals at most"
        );

    [Theory]
    [InlineData("/calendar/reminderDay", "28")]
    [InlineData("/calendar/publishingDay", "13")]
    [InlineData("/stageScales/0/stages", """["前期工作", "开工"]""")]
    [InlineData("/indicators/2/target/value", "0.000001")]
    [InlineData("/indicators/2/target/value", "1000000000000000")]
    [InlineData("/indicators/2/curve", "[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100]")]
    [InlineData("/indicators/2/schedule", """{ "frequency": "halfYearly", "lagMonths": 6 }""")]
    [InlineData("/indicators/1/schedule", """{ "frequency": "yearly" }""")]
    [InlineData("/indicators/0/target", """{ "type": "between", "measure": "growth", "lower": -2, "upper": 0 }""")]
    [InlineData("/indicators/0/target", """{ "type": "fallBy", "percent": 100 }""")]
    [InlineData("/indicators/3/target", """{ "type": "assigned" }""")]
    [InlineData("/indicators/3/target", """{ "type": "milestone", "stage": "完工" }""")]
    public void PlanAtTheEdgeOfARule_IsRead(string place, string json) =>
        Assert.NotNull(PlanFileBuilder.Read(PlanFileBuilder.With(place, json)));

    private static void IsRefused(string text, string pointer, string message)
    {
        var fault = Assert.Throws<PlanFileException>(() => PlanFileBuilder.Read(text));
        Assert.Equal($"plan.json#{pointer}: {message}", fault.Message);
    }
}
