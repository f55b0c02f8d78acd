using System.Text.Json.Serialization;

namespace Luohu.Domain.Plans;

public abstract partial record Target
{
    /// <summary>与……增速基本持平: the growth is to stay within <paramref name="Tolerance"/> of another indicator's.</summary>
    /// <param name="Indicator">The other indicator's code.</param>
    /// <param name="Tolerance">Percentage points, above 0.</param>
    public sealed record KeepPaceWith(
        [property: JsonPropertyName("indicator")] string Indicator,
        [property: JsonPropertyName("tolerance")] decimal Tolerance
    ) : Target
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override Measure About => Measure.Growth;

        /// <inheritdoc/>
        [JsonIgnore]
        public override string ComparedIndicator => Indicator;

        internal override IReadOnlyList<TargetNumber> Numbers => [new("/target/tolerance", Measure.Growth, Tolerance)];

        /// <inheritdoc/>
        public override string Describe(AnnualPlan plan, Indicator indicator) => $"与{plan.Find(Indicator)?.Name ?? Indicator}增速基本持平";

        internal override TargetEvaluation? Evaluate(EvaluatedFigure figure)
        {
            if (figure.Growth is not { } own || figure.ComparedGrowth is not { } other)
                return null;

            // Faster than the other is no failure of a plan that wants incomes to follow the economy.
            var gap = own - other + Tolerance;
            return new(figure.Plan.Thresholds.Growth.Classify(gap), Math.Abs(own - other) <= Tolerance, gap);
        }

        internal override IEnumerable<PlanError> Validate(AnnualPlan plan, Indicator indicator)
        {
            if (Indicator == indicator.Code || plan.Find(Indicator) is not { } other || !other.Reports(Measure.Growth))
                yield return ("/target/indicator", $"'{Indicator}' is no other indicator that reports growth");
            else if (!other.Schedule.Covers(indicator.Schedule, plan.Year))
                yield return (
                    "/target/indicator",
                    $"'{Indicator}' has no growth yet when this one is judged: its schedule has fewer months or trails more"
                );
            else if (Tolerance <= 0)
                yield return ("/target/tolerance", "must be above 0");
        }

        internal static KeepPaceWith Read(PlanObject o) => new(o["indicator"].Text(), o["tolerance"].Number());
    }
}
