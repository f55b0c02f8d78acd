using System.Text.Json.Serialization;

namespace Luohu.Domain.Plans;

/// <summary>Where the status changes, by what the gap is counted in. A gap is above 0 when the indicator is ahead.</summary>
/// <param name="Progress">Completion less 序时进度, in percentage points of the year's target.</param>
/// <param name="Growth">Growth less its target, in percentage points.</param>
/// <param name="Level">A level that does not add up, less its target, in percent of the target.</param>
/// <param name="Milestone">A task's stages passed less those planned by now, in percentage points of the way.</param>
public sealed record StatusThresholds(
    [property: JsonPropertyName("progress")] Threshold Progress,
    [property: JsonPropertyName("growth")] Threshold Growth,
    [property: JsonPropertyName("level")] Threshold Level,
    [property: JsonPropertyName("milestone")] Threshold Milestone
);

/// <summary>The gaps at which green and yellow begin.</summary>
/// <param name="Green">Green from here up.</param>
/// <param name="Yellow">Yellow from here up, red below; less than <paramref name="Green"/>.</param>
public sealed record Threshold([property: JsonPropertyName("green")] decimal Green, [property: JsonPropertyName("yellow")] decimal Yellow)
{
    /// <summary>The status of a gap.</summary>
    public RagStatus Classify(decimal gap) =>
        gap >= Green ? RagStatus.Green
        : gap >= Yellow ? RagStatus.Yellow
        : RagStatus.Red;
}
