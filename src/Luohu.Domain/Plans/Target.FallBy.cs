using System.Text.Json.Serialization;

namespace Luohu.Domain.Plans;

public abstract partial record Target
{
    /// <summary>下降: the growth is to be -<paramref name="Percent"/> or less.</summary>
    /// <param name="Percent">The planned fall on the year before, a positive number of percent.</param>
    public sealed record FallBy([property: JsonPropertyName("percent")] decimal Percent) : Target
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override Measure About => Measure.Growth;

        /// <inheritdoc/>
        [JsonIgnore]
        public override decimal? LineValue => -Percent;

        internal override IReadOnlyList<TargetNumber> Numbers => [new("/target/percent", Measure.Growth, Percent)];

        /// <inheritdoc/>
        public override string Describe(AnnualPlan plan, Indicator indicator) => $"下降{Numerals.PrintShort(Percent)}%";

        internal override TargetEvaluation? Evaluate(EvaluatedFigure figure) =>
            TargetEvaluation.AtMost(figure.Plan.Thresholds.Growth, figure.Growth, -Percent);

        internal override IEnumerable<PlanError> Validate(AnnualPlan plan, Indicator indicator) =>
            Percent is <= 0 or > 100 ? [("/target/percent", "must be above 0, and 100 at most")] : [];

        internal static FallBy Read(PlanObject o) => new(o["percent"].Number());
    }
}
