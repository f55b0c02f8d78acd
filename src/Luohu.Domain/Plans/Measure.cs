using System.Text.Json.Serialization;

namespace Luohu.Domain.Plans;

/// <summary>What a department reports of an indicator.</summary>
public enum Measure
{
    /// <summary>The value itself, in the indicator's unit.</summary>
    [JsonStringEnumMemberName("level")]
    Level,

    /// <summary>The change on the same period of the year before, in percent; a decline is negative.</summary>
    [JsonStringEnumMemberName("growth")]
    Growth,

    /// <summary>How far a task has come: one of the words of its <see cref="StageScale"/>.</summary>
    [JsonStringEnumMemberName("stage")]
    Stage,
}
