namespace Luohu.Domain;

/// <summary>
/// China Standard Time (Asia/Shanghai): UTC+8 all year. A constant, not a time zone look-up, since the bulletin
/// must not depend on a machine's time zone data; the country has had no daylight saving time since 1991.
/// </summary>
public static class ChinaTime
{
    /// <summary>Eight hours ahead of UTC.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The calendar day that <paramref name="instant"/> falls on in China.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>Midnight at the start of <paramref name="day"/> in China.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);
}
