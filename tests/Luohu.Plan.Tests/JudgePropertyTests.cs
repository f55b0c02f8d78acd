using CsCheck;

namespace Luohu.Plan.Tests;

/// <summary>What every judgement keeps, whatever the target: it is total, and a better reading never gets a worse light.</summary>
public sealed class JudgePropertyTests
{
    private static readonly string[] stages = ["未启动", "前期工作", "开工", "完工"];

    private static readonly Gen<Target> targets = Gen.OneOf<Target>(
        Gen.Select(Any.Growth, Gen.Bool, (value, least) => least ? (Target)new Target.AtLeast(Measure.Growth, value) : new Target.AtMost(Measure.Growth, value)),
        Gen.Select(Any.LevelTarget, Gen.Bool, (value, least) => least ? (Target)new Target.AtLeast(Measure.Level, value) : new Target.AtMost(Measure.Level, value)),
        Gen.Select(Any.Growth, Any.Growth).Where((a, b) => a < b).Select((a, b) => (Target)new Target.Between(Measure.Growth, a, b)),
        Gen.Select(Any.LevelTarget, Any.LevelTarget).Where((a, b) => a < b).Select((a, b) => (Target)new Target.Between(Measure.Level, a, b)),
        Gen.Int[1, 1000].Select(tenths => (Target)new Target.FallBy(tenths / 10m)),
        Gen.Int[1, 100].Select(tenths => (Target)new Target.KeepPaceWith("pace", tenths / 10m)),
        Gen.Const((Target)new Target.Assigned()),
        Gen.Select(Gen.Int[1, 3], Any.Month, (stage, month) => (Target)new Target.Milestone(stages[stage], month)));

    private static readonly Gen<Indicator> indicators = Gen.Select(
        targets, Gen.Enum<Accumulation>(), Any.Level.Select(level => level - 1_000).Nullable(), Any.Curve.Null(),
        (target, accumulation, began, curve) => APlan.Indicator("own", target, accumulation) with
        {
            Measures = [Measure.Level, Measure.Growth, Measure.Stage],
            StageScale = "building",
            Baseline = began is { } level ? new Baseline("来源", Level: level) : null,
            Curve = curve is null ? null : [.. curve],
        });

    private static readonly Gen<Reading> readings = Gen.Select(
        Gen.Select(Any.Level, Any.Level, Gen.Bool, (level, debt, negative) => negative ? -debt : level), Any.Growth, Gen.OneOf(stages),
        (level, growth, stage) => new Reading(level, growth, stage));

    [Fact]
    public void Judge_PlanThatKeepsTheRules_AndReportableReading_IsAlwaysAJudgement() =>
        Gen.Select(indicators, readings, Any.Month, Any.Growth).Sample((indicator, reading, month, pace) =>
        {
            var plan = APlan.Of(indicator, APlan.Indicator("pace"));
            return PlanRules.FirstFault(plan) is null && Judge.Of(plan, indicator, new Period(2021, month), reading, pace) is { Light: not Light.None };
        }, iter: 5_000);

    [Fact]
    public void Judge_BetterReading_NeverGetsAWorseLight() =>
        Gen.Select(indicators, readings, readings, Any.Month, Any.Growth).Sample((indicator, one, other, month, pace) =>
        {
            var (worse, better) = IsWorse(indicator.Target, one, other) ? (one, other) : (other, one);
            return APlan.Judged(indicator, month, worse, pace)!.Light >= APlan.Judged(indicator, month, better, pace)!.Light;
        }, iter: 5_000);

    [Fact]
    public void Judge_TargetThatHolds_IsGreen() =>
        Gen.Select(indicators, readings, Any.Month, Any.Growth).Sample((indicator, reading, month, pace) =>
            APlan.Judged(indicator, month, reading, pace) is { Holds: false } or { Light: Light.Green }, iter: 5_000);

    [Fact]
    public void Judge_Holds_IsTheTargetsOwnComparison() =>
        Gen.Select(indicators, readings, Any.Month, Any.Growth).Sample((indicator, reading, month, pace) =>
            APlan.Judged(indicator, month, reading, pace)!.Holds == indicator.Target switch
            {
                Target.AtLeast t => reading.Of(t.Measure) >= t.Value,
                Target.AtMost t => reading.Of(t.Measure) <= t.Value,
                Target.Between t => reading.Of(t.Measure) >= t.Lower,
                Target.FallBy t => reading.Growth <= -t.Percent,
                Target.KeepPaceWith t => Math.Abs(reading.Growth!.Value - pace) <= t.Tolerance,
                Target.Milestone t => Array.IndexOf(stages, reading.Stage) >= Array.IndexOf(stages, t.Stage),
                _ => reading.Stage == stages[^1],
            }, iter: 5_000);

    private static bool IsWorse(Target target, Reading one, Reading other) => target switch
    {
        Target.AtMost { Measure: Measure.Level } => one.Level > other.Level,
        Target.AtMost or Target.FallBy => one.Growth > other.Growth,
        { About: Measure.Level } => one.Level < other.Level,
        { About: Measure.Growth } => one.Growth < other.Growth,
        _ => Array.IndexOf(stages, one.Stage) < Array.IndexOf(stages, other.Stage),
    };
}
