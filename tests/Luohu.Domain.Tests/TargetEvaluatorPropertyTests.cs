using CsCheck;
using Luohu.Domain.Evaluation;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Tests;

/// <summary>What every evaluation keeps, whatever the target: it is total, and a better reading never gets a worse light.</summary>
public sealed class TargetEvaluatorPropertyTests
{
    private static readonly string[] stages = ["未启动", "前期工作", "开工", "完工"];

    private static readonly Gen<Target> targets = Gen.OneOf<Target>(
        Gen.Select(
            Generators.Growth,
            Gen.Bool,
            (value, least) => least ? (Target)new Target.AtLeast(Measure.Growth, value) : new Target.AtMost(Measure.Growth, value)
        ),
        Gen.Select(
            Generators.LevelTarget,
            Gen.Bool,
            (value, least) => least ? (Target)new Target.AtLeast(Measure.Level, value) : new Target.AtMost(Measure.Level, value)
        ),
        Gen.Select(Generators.Growth, Generators.Growth)
            .Where((a, b) => a < b)
            .Select((a, b) => (Target)new Target.Between(Measure.Growth, a, b)),
        Gen.Select(Generators.LevelTarget, Generators.LevelTarget)
            .Where((a, b) => a < b)
            .Select((a, b) => (Target)new Target.Between(Measure.Level, a, b)),
        Gen.Int[1, 1000].Select(tenths => (Target)new Target.FallBy(tenths / 10m)),
        Gen.Int[1, 100].Select(tenths => (Target)new Target.KeepPaceWith("pace", tenths / 10m)),
        Gen.Const((Target)new Target.Assigned()),
        Gen.Select(Gen.Int[1, 3], Generators.Month, (stage, month) => (Target)new Target.Milestone(stages[stage], month))
    );

    private static readonly Gen<Indicator> indicators = Gen.Select(
        targets,
        Gen.Enum<Accumulation>(),
        Generators.Level.Select(level => level - 1_000).Nullable(),
        Generators.Curve.Null(),
        (target, accumulation, began, curve) =>
            PlanBuilder.Indicator("own", target, accumulation) with
            {
                Measures = [Measure.Level, Measure.Growth, Measure.Stage],
                StageScale = "building",
                Baseline = began is { } level ? new Baseline("来源", Level: level) : null,
                Curve = curve is null ? null : [.. curve],
            }
    );

    private static readonly Gen<FigureValue> readings = Gen.Select(
        Gen.Select(Generators.Level, Generators.Level, Gen.Bool, (level, debt, negative) => negative ? -debt : level),
        Generators.Growth,
        Gen.OneOf(stages),
        (level, growth, stage) => new FigureValue(level, growth, stage)
    );

    [Fact]
    public void Judge_PlanThatKeepsTheRules_AndReportableReading_IsAlwaysAJudgement() =>
        Gen.Select(indicators, readings, Generators.Month, Generators.Growth)
            .Sample(
                (indicator, reading, month, pace) =>
                {
                    var plan = PlanBuilder.Of(indicator, PlanBuilder.Indicator("pace"));
                    return PlanRules.FirstFault(plan) is null
                        && TargetEvaluator.Evaluate(plan, indicator, new Period(2021, month), reading, pace)
                            is { Status: not RagStatus.None };
                },
                iter: 5_000
            );

    [Fact]
    public void Judge_BetterReading_NeverGetsAWorseLight() =>
        Gen.Select(indicators, readings, readings, Generators.Month, Generators.Growth)
            .Sample(
                (indicator, one, other, month, pace) =>
                {
                    var (worse, better) = IsWorse(indicator.Target, one, other) ? (one, other) : (other, one);
                    return PlanBuilder.Judged(indicator, month, worse, pace)!.Status
                        >= PlanBuilder.Judged(indicator, month, better, pace)!.Status;
                },
                iter: 5_000
            );

    [Fact]
    public void Judge_TargetThatHolds_IsGreen() =>
        Gen.Select(indicators, readings, Generators.Month, Generators.Growth)
            .Sample(
                (indicator, reading, month, pace) =>
                    PlanBuilder.Judged(indicator, month, reading, pace) is { IsMet: false } or { Status: RagStatus.Green },
                iter: 5_000
            );

    [Fact]
    public void Judge_Holds_IsTheTargetsOwnComparison() =>
        Gen.Select(indicators, readings, Generators.Month, Generators.Growth)
            .Sample(
                (indicator, reading, month, pace) =>
                    PlanBuilder.Judged(indicator, month, reading, pace)!.IsMet
                    == indicator.Target switch
                    {
                        Target.AtLeast t => reading.ValueOf(t.Measure) >= t.Value,
                        Target.AtMost t => reading.ValueOf(t.Measure) <= t.Value,
                        Target.Between t => reading.ValueOf(t.Measure) >= t.Lower,
                        Target.FallBy t => reading.Growth <= -t.Percent,
                        Target.KeepPaceWith t => Math.Abs(reading.Growth!.Value - pace) <= t.Tolerance,
                        Target.Milestone t => Array.IndexOf(stages, reading.Stage) >= Array.IndexOf(stages, t.Stage),
                        _ => reading.Stage == stages[^1],
                    },
                iter: 5_000
            );

    private static bool IsWorse(Target target, FigureValue one, FigureValue other) =>
        target switch
        {
            Target.AtMost { Measure: Measure.Level } => one.Level > other.Level,
            Target.AtMost or Target.FallBy => one.Growth > other.Growth,
            { About: Measure.Level } => one.Level < other.Level,
            { About: Measure.Growth } => one.Growth < other.Growth,
            _ => Array.IndexOf(stages, one.Stage) < Array.IndexOf(stages, other.Stage),
        };
}
