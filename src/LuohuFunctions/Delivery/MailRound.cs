using Luohu.Ledger;
using LuohuFunctions.Startup;

namespace LuohuFunctions.Delivery;

/// <summary>Sends what is due, oldest occasion first. One mail that fails holds up no other.</summary>
public sealed class MailRound(DeliveryOutbox outbox, Letters letters, Postman postman, PlanCatalogue plans, AppSettings settings, TimeProvider clock)
{
    /// <summary>Sends all bulletins and reminders whose time has come, each at most once in this round.</summary>
    /// <exception cref="Azure.RequestFailedException">The storage failed; the next round goes on from there.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var plan in plans.All)
        {
            var mails = await outbox.ListAsync(settings.Region, plan.Year, cancellationToken);
            foreach (var due in mails.Where(mail => mail.IsDue(clock.GetUtcNow())).GroupBy(mail => mail.Occasion))
                await SendAsync(due, await letters.ForAsync(due.Key, cancellationToken), cancellationToken);
        }
    }

    private async Task SendAsync(IEnumerable<OutboxMail> mails, Letter? letter, CancellationToken cancellationToken)
    {
        foreach (var mail in mails)
        {
            if (letter is null)
                await outbox.AdvanceAsync(mail.Dropped(), cancellationToken);
            else
                await postman.SendAsync(mail, letter, cancellationToken);
        }
    }
}
