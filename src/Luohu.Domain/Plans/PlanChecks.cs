using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Luohu.Domain.Plans;

/// <summary>What a planner tunes of the checks, without code.</summary>
/// <param name="JumpPercent">A growth beyond this, up or down, wants the department's words; percent, above 0.</param>
/// <param name="ContradictionPercent">
/// How far the level of the year before, worked out from level and growth, may be from the one that is known; percent of
/// the latter, above 0. The rounding of level and growth is allowed for beside it.
/// </param>
/// <param name="Sums">Sums that cannot be; null for none.</param>
/// <param name="MagnitudeFactor">
/// A level so many times off what was reported last, a year before or by the target's pace wants the department's words; above 1, null
/// for <see cref="DefaultMagnitude"/>.
/// </param>
public sealed record PlanChecks(
    [property: JsonPropertyName("jumpPercent")] decimal JumpPercent = 50,
    [property: JsonPropertyName("contradictionPercent")] decimal ContradictionPercent = 1,
    [property: JsonPropertyName("sums")] ImmutableArray<SumRule>? Sums = null,
    [property: JsonPropertyName("magnitudeFactor")] decimal? MagnitudeFactor = null
)
{
    /// <summary>What holds where a plan file says nothing.</summary>
    public static PlanChecks Default { get; } = new();

    /// <summary>The factor where a plan sets none.</summary>
    public const decimal DefaultMagnitude = 10;

    /// <summary>The highest factor: beyond it 万元 for 亿元 would pass.</summary>
    public const decimal MaxMagnitude = 1000;

    /// <summary>The factor in force.</summary>
    [JsonIgnore]
    public decimal Magnitude => MagnitudeFactor ?? DefaultMagnitude;

    /// <summary>The sums, none where the file has none.</summary>
    [JsonIgnore]
    public ImmutableArray<SumRule> AllSums => Sums ?? [];
}

/// <summary>Levels of one month that together must not exceed a number or another level.</summary>
/// <param name="Name">What the rule is called, such as 公办园与普惠民办园占比合计.</param>
/// <param name="Parts">Codes of the indicators that are added, all of one department.</param>
/// <param name="Max">The most that the sum can be, in their unit; null where <paramref name="Whole"/> is given.</param>
/// <param name="Whole">The code of the indicator that the sum is part of; null where <paramref name="Max"/> is given.</param>
public sealed record SumRule(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("parts")] ImmutableArray<string> Parts,
    [property: JsonPropertyName("max")] decimal? Max = null,
    [property: JsonPropertyName("whole")] string? Whole = null
);
