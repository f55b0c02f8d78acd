using System.Text.Json.Serialization;

namespace Luohu.Domain.Plans;

public abstract partial record Target
{
    /// <summary>控制在……以内: the measure is to stay at <paramref name="Value"/> or below.</summary>
    /// <param name="Measure">Level or growth.</param>
    /// <param name="Value">In the indicator's unit, or percent for growth.</param>
    public sealed record AtMost(
        [property: JsonPropertyName("measure")] Measure Measure,
        [property: JsonPropertyName("value")] decimal Value
    ) : Target
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override Measure About => Measure;

        /// <inheritdoc/>
        [JsonIgnore]
        public override decimal? HighestLevel => Measure == Measure.Level ? Value : null;

        /// <inheritdoc/>
        [JsonIgnore]
        public override decimal? LineValue => Value;

        /// <inheritdoc/>
        [JsonIgnore]
        public override string LineName => "年度控制目标";

        internal override IReadOnlyList<TargetNumber> Numbers => [new("/target/value", Measure, Value)];

        /// <inheritdoc/>
        public override string Describe(AnnualPlan plan, Indicator indicator) =>
            Measure == Measure.Growth ? DescribeGrowth() : $"控制在{Numerals.PrintShort(Value)}{indicator.Unit}以内";

        internal override TargetEvaluation? Evaluate(EvaluatedFigure figure)
        {
            if (Measure == Measure.Growth)
                return TargetEvaluation.AtMost(figure.Plan.Thresholds.Growth, figure.Growth, Value);
            if (figure.Level is not { } level)
                return null;
            var gap = (Value - level) * 100 / Value;
            return new(figure.Plan.Thresholds.Level.Classify(gap), level <= Value, gap);
        }

        internal override IEnumerable<PlanError> Validate(AnnualPlan plan, Indicator indicator) =>
            LevelOrGrowth(Measure, "/target/value", Value);

        internal static AtMost Read(PlanObject o) => new(o["measure"].OneOf<Measure>(), o["value"].Number());

        private string DescribeGrowth() =>
            Math.Sign(Value) switch
            {
                > 0 => $"增长{Numerals.PrintShort(Value)}%以内",
                < 0 => $"下降{Numerals.PrintShort(-Value)}%以上",
                _ => "不高于上年",
            };
    }
}
