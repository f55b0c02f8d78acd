using System.Text.Json.Serialization;

namespace Luohu.Domain.Plans;

/// <summary>What the plan asks of an indicator by the end of the year. Its type decides direction, light and wording.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AtLeast), "atLeast")]
[JsonDerivedType(typeof(AtMost), "atMost")]
[JsonDerivedType(typeof(Between), "between")]
[JsonDerivedType(typeof(FallBy), "fallBy")]
[JsonDerivedType(typeof(KeepPaceWith), "keepPaceWith")]
[JsonDerivedType(typeof(Assigned), "assigned")]
[JsonDerivedType(typeof(Milestone), "milestone")]
public abstract record Target
{
    private Target()
    {
    }

    /// <summary>The measure that the target is about.</summary>
    [JsonIgnore]
    public abstract Measure About { get; }

    /// <summary>达到, 超过, 增长……以上: the measure is to reach <paramref name="Value"/> or more.</summary>
    /// <param name="Measure">Level or growth.</param>
    /// <param name="Value">In the indicator's unit, or percent for growth.</param>
    public sealed record AtLeast(
        [property: JsonPropertyName("measure")] Measure Measure,
        [property: JsonPropertyName("value")] decimal Value) : Target
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override Measure About => Measure;
    }

    /// <summary>控制在……以内: the measure is to stay at <paramref name="Value"/> or below.</summary>
    /// <param name="Measure">Level or growth.</param>
    /// <param name="Value">In the indicator's unit, or percent for growth.</param>
    public sealed record AtMost(
        [property: JsonPropertyName("measure")] Measure Measure,
        [property: JsonPropertyName("value")] decimal Value) : Target
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override Measure About => Measure;
    }

    /// <summary>A range: <paramref name="Lower"/> is what must be reached; above <paramref name="Upper"/> is better than planned.</summary>
    /// <param name="Measure">Level or growth.</param>
    /// <param name="Lower">The lower bound, in the indicator's unit or percent.</param>
    /// <param name="Upper">The upper bound, above the lower one.</param>
    public sealed record Between(
        [property: JsonPropertyName("measure")] Measure Measure,
        [property: JsonPropertyName("lower")] decimal Lower,
        [property: JsonPropertyName("upper")] decimal Upper) : Target
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override Measure About => Measure;
    }

    /// <summary>下降: the growth is to be -<paramref name="Percent"/> or less.</summary>
    /// <param name="Percent">The planned fall on the year before, a positive number of percent.</param>
    public sealed record FallBy(
        [property: JsonPropertyName("percent")] decimal Percent) : Target
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override Measure About => Measure.Growth;
    }

    /// <summary>与……增速基本持平: the growth is to stay within <paramref name="Tolerance"/> of another indicator's.</summary>
    /// <param name="Indicator">The other indicator's code.</param>
    /// <param name="Tolerance">Percentage points, above 0.</param>
    public sealed record KeepPaceWith(
        [property: JsonPropertyName("indicator")] string Indicator,
        [property: JsonPropertyName("tolerance")] decimal Tolerance) : Target
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override Measure About => Measure.Growth;
    }

    /// <summary>
    /// 完成市里下达的任务: the city sets the task, and the department reports how it stands by the stages of its scale:
    /// the last one says that it is met, the first that it is not, and what lies between that it is at risk.
    /// </summary>
    public sealed record Assigned : Target
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override Measure About => Measure.Stage;
    }

    /// <summary>立项, 开工, 启动, 完成: the stage reported is to reach <paramref name="Stage"/>.</summary>
    /// <param name="Stage">One of the indicator's stages, not the first.</param>
    /// <param name="ByMonth">The month by whose end it is to be reached, 1 to 12.</param>
    public sealed record Milestone(
        [property: JsonPropertyName("stage")] string Stage,
        [property: JsonPropertyName("byMonth")] int ByMonth = 12) : Target
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override Measure About => Measure.Stage;
    }
}
