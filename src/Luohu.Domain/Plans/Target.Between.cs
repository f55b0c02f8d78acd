using System.Text.Json.Serialization;

namespace Luohu.Domain.Plans;

public abstract partial record Target
{
    /// <summary>A range: <paramref name="Lower"/> is what must be reached; above <paramref name="Upper"/> is better than planned.</summary>
    /// <param name="Measure">Level or growth.</param>
    /// <param name="Lower">The lower bound, in the indicator's unit or percent.</param>
    /// <param name="Upper">The upper bound, above the lower one.</param>
    public sealed record Between(
        [property: JsonPropertyName("measure")] Measure Measure,
        [property: JsonPropertyName("lower")] decimal Lower,
        [property: JsonPropertyName("upper")] decimal Upper
    ) : Target
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override Measure About => Measure;

        /// <inheritdoc/>
        [JsonIgnore]
        public override IReadOnlyList<decimal> LevelGoals => Measure == Measure.Level ? [Lower, Upper] : [];

        /// <inheritdoc/>
        [JsonIgnore]
        public override decimal? LineValue => Lower;

        /// <inheritdoc/>
        [JsonIgnore]
        public override string LineName => "年度目标下限";

        internal override IReadOnlyList<TargetNumber> Numbers =>
            [new("/target/lower", Measure, Lower), new("/target/upper", Measure, Upper)];

        /// <inheritdoc/>
        public override string Describe(AnnualPlan plan, Indicator indicator) =>
            Measure == Measure.Growth
                ? DescribeGrowth()
                : $"达到{Numerals.PrintShort(Lower)}{(indicator.Unit == "%" ? "%" : "")}—{Numerals.PrintShort(Upper)}{indicator.Unit}";

        internal override TargetEvaluation? Evaluate(EvaluatedFigure figure) =>
            Measure == Measure.Growth
                ? TargetEvaluation.AtLeast(figure.Plan.Thresholds.Growth, figure.Growth, Lower)
                : LevelEvaluation.Evaluate(figure, Lower);

        internal override IEnumerable<PlanError> Validate(AnnualPlan plan, Indicator indicator) =>
            Upper <= Lower ? [("/target/upper", "must be above lower")] : LevelOrGrowth(Measure, "/target/lower", Lower);

        internal static Between Read(PlanObject o) => new(o["measure"].OneOf<Measure>(), o["lower"].Number(), o["upper"].Number());

        // A range repeats its sign.
        private string DescribeGrowth() =>
            Lower >= 0 ? $"增长{Numerals.PrintShort(Lower)}%—{Numerals.PrintShort(Upper)}%"
            : Upper <= 0 ? $"下降{Numerals.PrintShort(-Upper)}%—{Numerals.PrintShort(-Lower)}%"
            : $"下降{Numerals.PrintShort(-Lower)}%至增长{Numerals.PrintShort(Upper)}%";
    }
}
