namespace Luohu.Plan;

/// <summary>The limits of the numbers that an indicator of a plan carries: those of the figures that they are compared with.</summary>
internal static class IndicatorNumbers
{
    /// <summary>The numbers of <paramref name="indicator"/> that cannot be, each with a JSON pointer below the indicator.</summary>
    public static IEnumerable<(string Pointer, string Message)> Faults(Indicator indicator) =>
        OfTarget(indicator.Target).Concat(OfBaseline(indicator)).Concat(OfBounds(indicator)).Concat(OfCurve(indicator))
            .Where(number => number.Value is { } value && !CanBe(number.Measure, value))
            .Select(number => (number.Pointer, number.Measure == Measure.Level
                ? $"must be within ±{Indicator.MaxLevel:F0}, with {Indicator.MaxDecimals} decimals at most"
                : $"must be {Indicator.MinGrowth:F0} to {Indicator.MaxGrowth:F0} percent, with {Indicator.MaxDecimals} decimals at most"));

    private static IEnumerable<(string Pointer, Measure Measure, decimal? Value)> OfTarget(Target target) => target switch
    {
        Target.AtLeast t => [("/target/value", t.Measure, t.Value)],
        Target.AtMost t => [("/target/value", t.Measure, t.Value)],
        Target.Between t => [("/target/lower", t.Measure, t.Lower), ("/target/upper", t.Measure, t.Upper)],
        Target.FallBy t => [("/target/percent", Measure.Growth, t.Percent)],
        Target.KeepPaceWith t => [("/target/tolerance", Measure.Growth, t.Tolerance)],
        _ => [],
    };

    private static IEnumerable<(string Pointer, Measure Measure, decimal? Value)> OfBaseline(Indicator indicator) =>
        [("/baseline/level", Measure.Level, indicator.Baseline?.Level), ("/baseline/growth", Measure.Growth, indicator.Baseline?.Growth)];

    private static IEnumerable<(string Pointer, Measure Measure, decimal? Value)> OfBounds(Indicator indicator) =>
        [("/bounds/min", Measure.Level, indicator.Bounds?.Min), ("/bounds/max", Measure.Level, indicator.Bounds?.Max)];

    private static IEnumerable<(string Pointer, Measure Measure, decimal? Value)> OfCurve(Indicator indicator) =>
        (indicator.Curve ?? []).Select((share, n) => ($"/curve/{n}", Measure.Growth, (decimal?)share));

    private static bool CanBe(Measure measure, decimal value) =>
        Numerals.DecimalsOf(value) <= Indicator.MaxDecimals
        && (measure == Measure.Level ? Math.Abs(value) <= Indicator.MaxLevel : value is >= Indicator.MinGrowth and <= Indicator.MaxGrowth);
}
