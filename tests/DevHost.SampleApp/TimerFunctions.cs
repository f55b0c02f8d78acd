using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace DevHost.SampleApp;

/// <summary>Each kind of timer. Each run logs what it was given.</summary>
public sealed class TimerFunctions(ILogger<TimerFunctions> logger, Gate gate)
{
    [Function("Daily")]
    public void Daily([TimerTrigger("%DailySchedule%")] TimerInfo timer) => Log("Daily", timer);

    [Function("FiveFields")]
    public void FiveFields([TimerTrigger("30 2 * * *")] TimerInfo timer) => Log("FiveFields", timer);

    [Function("EverySecond")]
    public void EverySecond([TimerTrigger("* * * * * *")] TimerInfo timer) => Log("EverySecond", timer);

    [Function("Unmonitored")]
    public void Unmonitored([TimerTrigger("0 0 2 * * *", UseMonitor = false)] TimerInfo timer) => Log("Unmonitored", timer);

    [Function("OnStart")]
    public void OnStart([TimerTrigger("0 0 2 * * *", RunOnStartup = true)] TimerInfo timer) => Log("OnStart", timer);

    [Function("FailingTimer")]
    public void FailingTimer([TimerTrigger("0 0 * * * *")] TimerInfo timer)
    {
        Log("FailingTimer", timer);
        throw new InvalidOperationException("This timer always fails.");
    }

    [Function("SlowTimer")]
    public async Task SlowTimer([TimerTrigger("0 0 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        logger.LogInformation("SlowTimer: begun");
        try
        {
            await gate.Opened.WaitAsync(cancellationToken);
            logger.LogInformation("SlowTimer: finished");
        }
        catch (OperationCanceledException)
        {
            logger.LogInformation("SlowTimer: cancelled");
            throw;
        }
    }

    private void Log(string name, TimerInfo timer) => logger.LogInformation(
        "{Name} {Status} pastDue={PastDue}",
        name,
        timer.ScheduleStatus is { } status ? $"last={Text(status.Last)} next={Text(status.Next)}" : "no status",
        timer.IsPastDue);

    private static string Text(DateTime time) =>
        time == default ? "never" : time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
