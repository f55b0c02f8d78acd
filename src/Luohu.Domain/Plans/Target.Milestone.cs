using System.Text.Json.Serialization;

namespace Luohu.Domain.Plans;

public abstract partial record Target
{
    /// <summary>立项, 开工, 启动, 完成: the stage reported is to reach <paramref name="Stage"/>.</summary>
    /// <param name="Stage">One of the indicator's stages, not the first.</param>
    /// <param name="ByMonth">The month by whose end it is to be reached, 1 to 12.</param>
    public sealed record Milestone(
        [property: JsonPropertyName("stage")] string Stage,
        [property: JsonPropertyName("byMonth")] int ByMonth = 12
    ) : Target
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override Measure About => Measure.Stage;

        /// <inheritdoc/>
        public override string Describe(AnnualPlan plan, Indicator indicator) => ByMonth == 12 ? $"年内{Stage}" : $"{ByMonth}月底前{Stage}";

        internal override TargetEvaluation? Evaluate(EvaluatedFigure figure)
        {
            if (figure.StageReached is not ({ } scale, { } position) || scale.PositionOf(Stage) is not { } goal)
                return null;

            // One division, and that the last step: a share rounded before it would tip the status at a threshold.
            var month = figure.Period.Month;
            var gap = (position * ByMonth - Math.Min(month, ByMonth) * goal) * 100m / (goal * ByMonth);
            var reached = position >= goal;
            return new(
                reached ? RagStatus.Green
                    : month >= ByMonth ? RagStatus.Red
                    : figure.Plan.Thresholds.Milestone.Classify(gap),
                reached,
                gap
            );
        }

        internal override IEnumerable<PlanError> Validate(AnnualPlan plan, Indicator indicator)
        {
            if (plan.ScaleOf(indicator) is { } scale && scale.PositionOf(Stage) is null or 0)
                yield return ("/target/stage", $"'{Stage}' is no later stage of the scale '{indicator.StageScale}'");
            else if (ByMonth is < 1 or > 12)
                yield return ("/target/byMonth", "must be 1 to 12");
        }

        internal static Milestone Read(PlanObject o) => new(o["stage"].Name(), o.Find("byMonth")?.Whole() ?? 12);
    }
}
