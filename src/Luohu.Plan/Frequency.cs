namespace Luohu.Plan;

/// <summary>The months of a year that have a figure.</summary>
public enum Frequency
{
    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every month but January; February carries 1—2月, since the Spring Festival moves between the two.</summary>
    MonthlyFromFebruary,

    /// <summary>March, June, September and December.</summary>
    Quarterly,

    /// <summary>June and December.</summary>
    HalfYearly,

    /// <summary>December.</summary>
    Yearly,
}
