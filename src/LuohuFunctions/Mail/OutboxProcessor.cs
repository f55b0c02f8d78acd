using Luohu.Storage.Outbox;
using LuohuFunctions.Configuration;

namespace LuohuFunctions.Mail;

/// <summary>
/// Sends what is due, oldest occasion first. One mail that fails holds up no other, but a server that keeps silent ends the
/// round: the rest goes with the next one, and a run of the timer never lasts as long as all time limits together.
/// </summary>
public sealed class OutboxProcessor(
    MailOutbox outbox,
    MailComposer letters,
    MailSender postman,
    PlanCatalog plans,
    AppSettings settings,
    TimeProvider clock
)
{
    /// <summary>Sends all bulletins and reminders whose time has come, each at most once in this round.</summary>
    /// <exception cref="Azure.RequestFailedException">The storage failed; the next round goes on from there.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var plan in plans.All)
        {
            var mails = await outbox.ListAsync(settings.Region, plan.Year, cancellationToken);
            foreach (var due in mails.Where(mail => mail.IsDue(clock.GetUtcNow())).GroupBy(mail => mail.Kind))
            {
                if (!await SendAsync(due, await letters.ComposeAsync(due.Key, cancellationToken), cancellationToken))
                    return;
            }
        }
    }

    private async Task<bool> SendAsync(IEnumerable<OutboxMail> mails, MailContent? letter, CancellationToken cancellationToken)
    {
        foreach (var mail in mails)
        {
            if (letter is null)
                await outbox.AdvanceAsync(mail.Cancelled(), cancellationToken);
            else if (!await postman.SendAsync(mail, letter, cancellationToken))
                return false;
        }

        return true;
    }
}
