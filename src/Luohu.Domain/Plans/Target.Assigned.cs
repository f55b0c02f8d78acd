using System.Text.Json.Serialization;

namespace Luohu.Domain.Plans;

public abstract partial record Target
{
    /// <summary>
    /// 完成市里下达的任务: the city sets the task, and the department reports how it stands by the stages of its scale:
    /// the last one says that it is met, the first that it is not, and what lies between that it is at risk.
    /// </summary>
    public sealed record Assigned : Target
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override Measure About => Measure.Stage;

        /// <inheritdoc/>
        public override string Describe(AnnualPlan plan, Indicator indicator) => "完成市里下达的任务";

        internal override TargetEvaluation? Evaluate(EvaluatedFigure figure)
        {
            if (figure.StageReached is not ({ } scale, { } position))
                return null;
            var last = scale.Stages.Length - 1;
            var status =
                position == last ? RagStatus.Green
                : position == 0 ? RagStatus.Red
                : RagStatus.Yellow;
            return new(status, position == last, (position - last) * 100m / last);
        }
    }
}
