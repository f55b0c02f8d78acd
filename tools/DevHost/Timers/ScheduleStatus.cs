namespace DevHost.Timers;

/// <summary>A timer's runs as storage records them and as the function is given them. All times are UTC.</summary>
/// <param name="Last">The last run; the default if there was none.</param>
/// <param name="Next">The next occurrence.</param>
/// <param name="LastUpdated">When this was recorded.</param>
internal sealed record ScheduleStatus(DateTime Last, DateTime Next, DateTime LastUpdated)
{
    /// <summary>The same after it was read from JSON, where a time with an offset is taken for local time.</summary>
    public ScheduleStatus InUtc() => new(Utc(Last), Utc(Next), Utc(LastUpdated));

    private static DateTime Utc(DateTime time) =>
        time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc);
}
