using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace DevHost.SampleApp;

/// <summary>Timers. Each run logs what it was given.</summary>
public sealed class TimerFunctions(ILogger<TimerFunctions> logger)
{
    [Function("Daily")]
    public void Daily([TimerTrigger("%DailySchedule%")] TimerInfo timer) =>
        logger.LogInformation(
            "Daily: last={Last:u} next={Next:u} pastDue={PastDue}",
            timer.ScheduleStatus?.Last,
            timer.ScheduleStatus?.Next,
            timer.IsPastDue
        );

    [Function("FailingTimer")]
    public static void FailingTimer([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer) =>
        throw new InvalidOperationException("This timer always fails.");
}
