using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Mail;

/// <summary>
/// Reminds the departments that have not reported, once a month. It runs on the setting ReminderSchedule, in UTC, and may
/// run on any day: when to remind is decided by the plan's reminder day in China.
/// </summary>
public sealed class RemindDepartments(OutboxWriter outbox, OutboxProcessor round)
{
    /// <summary>The timer.</summary>
    [Function(nameof(RemindDepartments))]
    public async Task RunAsync([TimerTrigger("%ReminderSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        await outbox.QueueRemindersAsync(cancellationToken);
        await round.RunAsync(cancellationToken);
    }
}
