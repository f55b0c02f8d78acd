using System.Text.Json.Serialization;
using Luohu.Domain;

namespace Luohu.Storage.Openings;

/// <summary>That a closed period was opened for one department, by whom and why.</summary>
/// <param name="Department">The department's code.</param>
/// <param name="Period">The month.</param>
/// <param name="Until">The first instant at which it is closed again, in UTC.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who opened it: the name of the key or person.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Person">The id of that person, or of who answers for the machine; null where that was not written down. No part of what the API tells.</param>
public sealed record PeriodOpening(
    [property: JsonPropertyName("department")] string Department,
    [property: JsonPropertyName("period")] Period Period,
    [property: JsonPropertyName("until")] DateTimeOffset Until,
    [property: JsonPropertyName("reason")] string Reason,
    [property: JsonPropertyName("by")] string By,
    [property: JsonPropertyName("at")] DateTimeOffset At,
    [property: JsonIgnore] string? Person = null
);
