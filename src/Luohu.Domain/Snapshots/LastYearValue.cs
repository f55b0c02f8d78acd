using System.Text.Json.Serialization;

namespace Luohu.Domain.Snapshots;

/// <summary>What stands for an indicator and month of the year before a snapshot's, for last year's line of its chart.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Period">The month, of the year before.</param>
/// <param name="Value">The measure that the indicator's target is about: in its unit, or percent for a growth.</param>
public sealed record LastYearValue(
    [property: JsonPropertyName("indicator")] string Indicator,
    [property: JsonPropertyName("period")] Period Period,
    [property: JsonPropertyName("value")] decimal Value
);
