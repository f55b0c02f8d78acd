using System.Text.Json.Serialization;

namespace Luohu.Plan;

/// <summary>Where the lights change, by what the gap is counted in. A gap is above 0 when the indicator is ahead.</summary>
/// <param name="Progress">Completion less 序时进度, in percentage points of the year's target.</param>
/// <param name="Growth">Growth less its target, in percentage points.</param>
/// <param name="Level">A level that does not add up, less its target, in percent of the target.</param>
/// <param name="Milestone">A task's stages passed less those planned by now, in percentage points of the way.</param>
public sealed record LightThresholds(
    [property: JsonPropertyName("progress")] Band Progress,
    [property: JsonPropertyName("growth")] Band Growth,
    [property: JsonPropertyName("level")] Band Level,
    [property: JsonPropertyName("milestone")] Band Milestone);

/// <summary>The gaps at which green and yellow begin.</summary>
/// <param name="Green">Green from here up.</param>
/// <param name="Yellow">Yellow from here up, red below; less than <paramref name="Green"/>.</param>
public sealed record Band(
    [property: JsonPropertyName("green")] decimal Green,
    [property: JsonPropertyName("yellow")] decimal Yellow)
{
    /// <summary>The light of a gap.</summary>
    public Light LightOf(decimal gap) => gap >= Green ? Light.Green : gap >= Yellow ? Light.Yellow : Light.Red;
}
