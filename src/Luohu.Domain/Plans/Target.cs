using System.Text.Json.Serialization;

namespace Luohu.Domain.Plans;

/// <summary>
/// What the plan asks of an indicator by the end of the year. Each type of target stands in a file of its own, Target.*.cs, with all that
/// depends on the type: how a figure is evaluated, how the target is worded, the line that it draws in a chart, the rules of a plan file.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AtLeast), "atLeast")]
[JsonDerivedType(typeof(AtMost), "atMost")]
[JsonDerivedType(typeof(Between), "between")]
[JsonDerivedType(typeof(FallBy), "fallBy")]
[JsonDerivedType(typeof(KeepPaceWith), "keepPaceWith")]
[JsonDerivedType(typeof(Assigned), "assigned")]
[JsonDerivedType(typeof(Milestone), "milestone")]
public abstract partial record Target
{
    private Target() { }

    /// <summary>The measure that the target is about.</summary>
    [JsonIgnore]
    public abstract Measure About { get; }

    /// <summary>The code of the indicator whose growth this target compares with; null for a target that stands alone.</summary>
    [JsonIgnore]
    public virtual string? ComparedIndicator => null;

    /// <summary>The levels that are to be reached, the lowest first; empty where the target is a ceiling or not about a level.</summary>
    [JsonIgnore]
    public virtual IReadOnlyList<decimal> LevelGoals => [];

    /// <summary>The highest level that the target names, in the indicator's unit; null where it is not about a level.</summary>
    [JsonIgnore]
    public virtual decimal? HighestLevel => LevelGoals.Count == 0 ? null : LevelGoals[^1];

    /// <summary>What the line of the target is called in a chart.</summary>
    [JsonIgnore]
    public virtual string LineName => "年度目标";

    /// <summary>The target in a few words, as the annex prints it: 增长5.5%—6%, 达到400亿元, 控制在3%以内, 年内立项.</summary>
    /// <param name="plan">The plan, for the names of other indicators.</param>
    /// <param name="indicator">The target's indicator, for its unit.</param>
    public abstract string Describe(AnnualPlan plan, Indicator indicator);

    /// <summary>The value that the target's line has at the end of the year, in the measure it is about; null where it draws none.</summary>
    [JsonIgnore]
    public virtual decimal? LineValue => null;

    /// <summary>Whether the target is spread over the months of the year for <paramref name="indicator"/>: a sum that is to be reached.</summary>
    public bool IsSpread(Indicator indicator) => LevelGoals.Count > 0 && indicator.Accumulation == Accumulation.Cumulative;

    /// <summary>The value planned for <paramref name="period"/>; null where the target draws no line of its own.</summary>
    public decimal? PlannedValue(Indicator indicator, Period period) =>
        IsSpread(indicator) ? LineValue * (indicator.PlannedPercent(period.Month) / 100) : LineValue;

    /// <summary>Evaluates a figure. Null where it lacks the measure that the target is about, or what it is compared with is not known.</summary>
    internal abstract TargetEvaluation? Evaluate(EvaluatedFigure figure);

    /// <summary>The target's own numbers, each with a JSON pointer below the indicator.</summary>
    internal virtual IReadOnlyList<TargetNumber> Numbers => [];

    /// <summary>The rules of a plan that the target breaks, each with a JSON pointer below the indicator.</summary>
    internal virtual IEnumerable<PlanError> Validate(AnnualPlan plan, Indicator indicator) => [];
}
