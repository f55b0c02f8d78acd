using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Mail;

/// <summary>
/// Sends what waits in the outbox, bulletins and reminders: what is new, what failed and is due again, what a run that died
/// left behind. It runs on the setting DeliverySchedule.
/// </summary>
public sealed class DeliverBulletins(OutboxProcessor round)
{
    /// <summary>The timer.</summary>
    [Function(nameof(DeliverBulletins))]
    public Task RunAsync([TimerTrigger("%DeliverySchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        round.RunAsync(cancellationToken);
}
