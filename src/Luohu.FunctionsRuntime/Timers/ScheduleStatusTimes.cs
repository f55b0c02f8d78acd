using Microsoft.Azure.Functions.Worker;

namespace Luohu.FunctionsRuntime.Timers;

/// <summary>The times of a status read from JSON, where one with an offset is taken for local time.</summary>
internal static class ScheduleStatusTimes
{
    public static ScheduleStatus InUtc(this ScheduleStatus status) =>
        new() { Last = Utc(status.Last), Next = Utc(status.Next), LastUpdated = Utc(status.LastUpdated) };

    private static DateTime Utc(DateTime time) =>
        time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc);
}
