namespace Luohu.Domain.Plans;

/// <summary>The limits of the numbers that an indicator of a plan carries: those of the figures that they are compared with.</summary>
internal static class IndicatorNumbers
{
    /// <summary>The numbers of <paramref name="indicator"/> that cannot be, each with a JSON pointer below the indicator.</summary>
    public static IEnumerable<PlanError> Validate(Indicator indicator) =>
        indicator
            .Target.Numbers.Concat(OfBaseline(indicator))
            .Concat(OfBounds(indicator))
            .Concat(OfCurve(indicator))
            .Where(number => number.Value is { } value && !CanBe(number.Measure, value))
            .Select(number => new PlanError(
                number.Pointer,
                number.Measure == Measure.Level
                    ? $"must be within ±{Indicator.MaxLevel:F0}, with {Indicator.MaxDecimals} decimals at most"
                    : $"must be {Indicator.MinGrowth:F0} to {Indicator.MaxGrowth:F0} percent, with {Indicator.MaxDecimals} decimals at most"
            ));

    private static IEnumerable<TargetNumber> OfBaseline(Indicator indicator) =>
        [
            new("/baseline/level", Measure.Level, indicator.Baseline?.Level),
            new("/baseline/growth", Measure.Growth, indicator.Baseline?.Growth),
        ];

    private static IEnumerable<TargetNumber> OfBounds(Indicator indicator) =>
        [new("/bounds/min", Measure.Level, indicator.Bounds?.Min), new("/bounds/max", Measure.Level, indicator.Bounds?.Max)];

    private static IEnumerable<TargetNumber> OfCurve(Indicator indicator)
    {
        for (var month = 0; month < indicator.Curve?.Length; month++)
            yield return new TargetNumber($"/curve/{month}", Measure.Growth, indicator.Curve.Value[month]);
    }

    private static bool CanBe(Measure measure, decimal value) =>
        Numerals.DecimalsOf(value) <= Indicator.MaxDecimals
        && (measure == Measure.Level ? Math.Abs(value) <= Indicator.MaxLevel : value is >= Indicator.MinGrowth and <= Indicator.MaxGrowth);
}
