using System.Text.Json.Serialization;

namespace Luohu.Domain.Plans;

public abstract partial record Target
{
    /// <summary>达到, 超过, 增长……以上: the measure is to reach <paramref name="Value"/> or more.</summary>
    /// <param name="Measure">Level or growth.</param>
    /// <param name="Value">In the indicator's unit, or percent for growth.</param>
    public sealed record AtLeast(
        [property: JsonPropertyName("measure")] Measure Measure,
        [property: JsonPropertyName("value")] decimal Value
    ) : Target
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override Measure About => Measure;

        /// <inheritdoc/>
        [JsonIgnore]
        public override IReadOnlyList<decimal> LevelGoals => Measure == Measure.Level ? [Value] : [];

        /// <inheritdoc/>
        [JsonIgnore]
        public override decimal? LineValue => Value;

        internal override IReadOnlyList<TargetNumber> Numbers => [new("/target/value", Measure, Value)];

        /// <inheritdoc/>
        public override string Describe(AnnualPlan plan, Indicator indicator) =>
            Measure == Measure.Growth ? DescribeGrowth() : $"达到{Numerals.PrintShort(Value)}{indicator.Unit}";

        internal override TargetEvaluation? Evaluate(EvaluatedFigure figure) =>
            Measure == Measure.Growth
                ? TargetEvaluation.AtLeast(figure.Plan.Thresholds.Growth, figure.Growth, Value)
                : LevelEvaluation.Evaluate(figure, Value);

        internal override IEnumerable<PlanError> Validate(AnnualPlan plan, Indicator indicator) =>
            LevelOrGrowth(Measure, "/target/value", Value);

        internal static AtLeast Read(PlanObject o) => new(o["measure"].OneOf<Measure>(), o["value"].Number());

        // A decline is never written as a negative growth.
        private string DescribeGrowth() =>
            Math.Sign(Value) switch
            {
                > 0 => $"增长{Numerals.PrintShort(Value)}%以上",
                < 0 => $"降幅控制在{Numerals.PrintShort(-Value)}%以内",
                _ => "不低于上年",
            };
    }

    // What the three targets with a measure of choice keep alike.
    private static IEnumerable<PlanError> LevelOrGrowth(Measure measure, string pointer, decimal lowest)
    {
        if (measure == Measure.Stage)
            yield return ("/target/measure", "must be level or growth");
        else if (measure == Measure.Level && lowest <= 0)
            yield return (pointer, "must be above 0 for a level");
    }
}
