using System.Text.Json.Serialization;

namespace Luohu.Domain.Plans;

/// <summary>How an indicator's levels of one year relate to each other.</summary>
public enum Accumulation
{
    /// <summary>The sum since January, 累计: each month's level includes the months before.</summary>
    [JsonStringEnumMemberName("cumulative")]
    Cumulative,

    /// <summary>A stock on the period's last day, 时点数.</summary>
    [JsonStringEnumMemberName("asOf")]
    AsOf,

    /// <summary>A ratio, average or state that does not add up over months.</summary>
    [JsonStringEnumMemberName("rate")]
    Rate,
}
