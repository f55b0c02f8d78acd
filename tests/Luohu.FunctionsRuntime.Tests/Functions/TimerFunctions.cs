using System.Globalization;
using Microsoft.Azure.Functions.Worker;

namespace Luohu.FunctionsRuntime.Tests.Functions;

/// <summary>One timer for each kind of schedule. A test switches on the one that it is about.</summary>
internal sealed class TimerFunctions(Probe probe)
{
    [Function("Daily")]
    public void Daily([TimerTrigger("%DailySchedule%")] TimerInfo timer, FunctionContext context) => Note("Daily", timer, context);

    [Function("Unmonitored")]
    public void Unmonitored([TimerTrigger("0 0 2 * * *", UseMonitor = false)] TimerInfo timer, FunctionContext context) =>
        Note("Unmonitored", timer, context);

    [Function("OnStart")]
    public void OnStart([TimerTrigger("0 0 2 * * *", RunOnStartup = true)] TimerInfo timer, FunctionContext context) =>
        Note("OnStart", timer, context);

    [Function("FiveFields")]
    public void FiveFields([TimerTrigger("30 2 * * *")] TimerInfo timer, FunctionContext context) => Note("FiveFields", timer, context);

    [Function("FailingTimer")]
    public void FailingTimer([TimerTrigger("0 0 2 * * *")] TimerInfo timer)
    {
        probe.Note("FailingTimer");
        throw new ArithmeticException("the timer fails");
    }

    [Function("SlowTimer")]
    public async Task SlowTimer([TimerTrigger("0 0 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        probe.Note(timer.IsPastDue ? "begun past due" : "begun");
        await probe.Gate.Task.WaitAsync(cancellationToken);
        probe.Note("finished");
    }

    [Function("Stubborn")]
    public async Task Stubborn([TimerTrigger("0 0 2 * * *")] TimerInfo timer)
    {
        probe.Note("begun");
        await probe.Gate.Task;
        probe.Note("finished");
    }

    private void Note(string name, TimerInfo timer, FunctionContext context)
    {
        var status = timer.ScheduleStatus is { } s ? $"last={Show(s.Last)} next={Show(s.Next)}" : "no status";
        probe.Note($"{name} {status} pastDue={timer.IsPastDue}" + (context.GetHttpContext() is null ? string.Empty : " http"));
    }

    private static string Show(DateTime time) => time == default ? "never" : time.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture);
}
