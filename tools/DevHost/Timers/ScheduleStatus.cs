namespace DevHost.Timers;

/// <summary>A timer's runs as the host records them. All times are UTC.</summary>
/// <param name="Last">The last run; the default if there was none.</param>
/// <param name="Next">The next occurrence.</param>
/// <param name="LastUpdated">When this was recorded.</param>
internal sealed record ScheduleStatus(DateTime Last, DateTime Next, DateTime LastUpdated);
