using DevHost.Configuration;
using DevHost.Functions;
using Microsoft.Extensions.Logging;

namespace DevHost.Timers;

/// <summary>The timers of an app that fire by their schedules.</summary>
internal sealed class TimerSchedules
{
    private readonly IReadOnlyList<ScheduledTimer> timers;

    private TimerSchedules(IReadOnlyList<ScheduledTimer> timers) => this.timers = timers;

    /// <summary>No timer fires; all of them can be run by hand.</summary>
    public static TimerSchedules None { get; } = new([]);

    /// <summary>Ends when the host has stopped and the last run is over.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    /// <exception cref="HostStartException">A schedule or the storage is missing or malformed.</exception>
    public static TimerSchedules Read(IEnumerable<FunctionDefinition> functions, AppSettings settings, string hostId, TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var timers =
            from function in functions
            let trigger = function.Trigger as TimerTrigger
            where trigger is not null
            let schedule = Schedule.Parse(function.Name, trigger.Schedule, settings)
            let storage = TimerStorage.From(settings, hostId)
            let record = trigger.UseMonitor && !schedule.IsFinerThanAMinute(now) ? new TimerRecord(storage.Status(function.Name)) : null
            select new ScheduledTimer(function, schedule, trigger.RunOnStartup, storage.Lock(function.Name), record);
        return new([.. timers]);
    }

    public void Start(TimerInvoker invoker, TimeProvider time, ILoggerFactory logs, StopSignal stop) =>
        Running = Task.WhenAll(
            timers.Select(timer =>
                new TimerLoop(timer, invoker, time, logs.CreateLogger($"Function.{timer.Function.Name}"), stop).RunAsync()
            )
        );

    /// <summary>What is recorded of a timer's runs; null if nothing is.</summary>
    public async Task<ScheduleStatus?> ReadStatusAsync(FunctionDefinition function, CancellationToken cancellationToken) =>
        timers.FirstOrDefault(timer => timer.Function == function) is { } timer ? await timer.ReadStatusAsync(cancellationToken) : null;
}
