using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Luohu.Domain.Plans;

/// <summary>One thing that the plan sets a target for and a department reports on.</summary>
/// <param name="Code">a-z, 0-9 and hyphen; unique in the plan.</param>
/// <param name="Name">The Chinese name as the report has it.</param>
/// <param name="Unit">The level's unit, such as 亿元; <c>%</c> where only growth is reported; empty for a stage.</param>
/// <param name="Decimals">The level's decimals, 0 to 6; growth always has <see cref="GrowthDecimals"/>.</param>
/// <param name="Section">The code of its section.</param>
/// <param name="Department">The code of the department that reports it.</param>
/// <param name="Measures">What is reported, at least one.</param>
/// <param name="Accumulation">How the year's levels relate.</param>
/// <param name="Schedule">When it is reported.</param>
/// <param name="Target">What the plan asks for.</param>
/// <param name="Source">The words of the report that the target comes from, whole clauses of it.</param>
/// <param name="Task">The task of its chapter that it belongs to, the bold words that begin its paragraph; null for a headline.</param>
/// <param name="StageScale">The code of the scale that its stages are taken from; null where no stage is reported.</param>
/// <param name="Baseline">The result of the year before; null where the report gives none.</param>
/// <param name="Curve">序时进度: the twelve months' shares of the year's target in percent, adding up to 100; null for twelve equal ones.</param>
/// <param name="Bounds">The levels that can be at all; null for anything from 0 up.</param>
/// <param name="Note">What a reader of the plan should know, such as how the growth is computed.</param>
/// <param name="GrowthAtCurrentPrices">Whether the growth is that of the levels themselves (按现价), so that the two can be held against each other; null for no.</param>
/// <param name="JumpPercent">A growth beyond this wants the department's words; null for the plan's own bound.</param>
public sealed record Indicator(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("unit")] string Unit,
    [property: JsonPropertyName("decimals")] int Decimals,
    [property: JsonPropertyName("section")] string Section,
    [property: JsonPropertyName("department")] string Department,
    [property: JsonPropertyName("measures")] ImmutableArray<Measure> Measures,
    [property: JsonPropertyName("accumulation")] Accumulation Accumulation,
    [property: JsonPropertyName("schedule")] Schedule Schedule,
    [property: JsonPropertyName("target")] Target Target,
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("task")] string? Task = null,
    [property: JsonPropertyName("stageScale")] string? StageScale = null,
    [property: JsonPropertyName("baseline")] Baseline? Baseline = null,
    [property: JsonPropertyName("curve")] ImmutableArray<decimal>? Curve = null,
    [property: JsonPropertyName("bounds")] Bounds? Bounds = null,
    [property: JsonPropertyName("note")] string? Note = null,
    [property: JsonPropertyName("growthAtCurrentPrices")] bool? GrowthAtCurrentPrices = null,
    [property: JsonPropertyName("jumpPercent")] decimal? JumpPercent = null
)
{
    /// <summary>Growth is reported and printed with one decimal, as statistical bulletins do.</summary>
    public const int GrowthDecimals = 1;

    // With these limits every level and growth, in a plan or reported, can be evaluated without an overflow.
    internal const int MaxDecimals = 6;
    internal const decimal MaxLevel = 1_000_000_000_000_000;

    // Growth below -100 % cannot be; above this it is a slip of the keyboard, not a figure.
    internal const decimal MinGrowth = -100;
    internal const decimal MaxGrowth = 10_000;

    /// <summary>The lowest and highest growth that can be reported, in percent.</summary>
    public static (decimal Min, decimal Max) GrowthRange => (MinGrowth, MaxGrowth);

    /// <summary>The lowest and highest level that can be reported, in the indicator's unit.</summary>
    [JsonIgnore]
    public (decimal Min, decimal Max) LevelRange => (Bounds?.Min ?? 0, Bounds?.Max ?? MaxLevel);

    /// <summary>Whether <paramref name="measure"/> is reported of this indicator.</summary>
    public bool Reports(Measure measure) => Measures.Contains(measure);

    /// <summary>Whether figures of <paramref name="other"/>, the same indicator in another year's plan, can be held against this one's.</summary>
    public bool IsCountedLike(Indicator other) => (Unit, Accumulation) == (other.Unit, other.Accumulation);

    /// <summary>序时进度: the percent of the year's target that is planned to be reached by the end of <paramref name="month"/> (1 to 12).</summary>
    public decimal PlannedPercent(int month) => PlannedTwelfths(month) / 12;

    // Twelve times the scheduled percent: exact where a third of a percent is not.
    internal decimal PlannedTwelfths(int month) => Curve is { } shares ? shares.Take(month).Sum() * 12 : month * 100m;
}

/// <summary>The result of the year before the plan's, as part one of the report gives it.</summary>
/// <param name="Source">The words of the report, whole clauses of it.</param>
/// <param name="Level">In the indicator's unit; null where the report gives none.</param>
/// <param name="Growth">Percent; a decline is negative; null where the report gives none.</param>
/// <param name="Words">What the report says where it gives no number.</param>
public sealed record Baseline(
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("level")] decimal? Level = null,
    [property: JsonPropertyName("growth")] decimal? Growth = null,
    [property: JsonPropertyName("words")] string? Words = null
);

/// <summary>The lowest and highest level that can be reported.</summary>
/// <param name="Min">In the indicator's unit.</param>
/// <param name="Max">In the indicator's unit; null where there is no ceiling.</param>
public sealed record Bounds([property: JsonPropertyName("min")] decimal Min, [property: JsonPropertyName("max")] decimal? Max = null);
