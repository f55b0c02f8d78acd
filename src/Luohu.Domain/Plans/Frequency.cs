using System.Text.Json.Serialization;

namespace Luohu.Domain.Plans;

/// <summary>The months of a year that have a figure.</summary>
public enum Frequency
{
    /// <summary>Every month.</summary>
    [JsonStringEnumMemberName("monthly")]
    Monthly,

    /// <summary>Every month but January; February carries 1—2月, since the Spring Festival moves between the two.</summary>
    [JsonStringEnumMemberName("monthlyFromFebruary")]
    MonthlyFromFebruary,

    /// <summary>March, June, September and December.</summary>
    [JsonStringEnumMemberName("quarterly")]
    Quarterly,

    /// <summary>June and December.</summary>
    [JsonStringEnumMemberName("halfYearly")]
    HalfYearly,

    /// <summary>December.</summary>
    [JsonStringEnumMemberName("yearly")]
    Yearly,
}
