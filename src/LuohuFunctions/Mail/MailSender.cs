using Luohu.Storage.Outbox;
using LuohuFunctions.Telemetry;
using Microsoft.Extensions.Logging;

namespace LuohuFunctions.Mail;

/// <summary>
/// Sends one mail: claims its row, hands it over, writes down what came of it. Of two runs at once only one claims it. A
/// process that dies between the server's answer and the row's leaves a mail of unknown fate, which is sent again with the
/// same Message-ID when its claim lapses: rather twice than never.
/// </summary>
public sealed class MailSender(
    MailOutbox outbox,
    IMailTransport transport,
    MailSettings settings,
    TimeProvider clock,
    LuohuMetrics metrics,
    ILogger<MailSender> log
)
{
    /// <summary>Sends <paramref name="mail"/>, unless another run has it.</summary>
    /// <returns>Whether the next mail is worth trying: a server that kept silent would only be waited for again.</returns>
    /// <exception cref="Azure.RequestFailedException">The storage failed; if that was after the mail went out, it will go again.</exception>
    public async Task<bool> SendAsync(OutboxMail mail, MailContent letter, CancellationToken cancellationToken)
    {
        if (mail.Attempts >= RetryPolicy.MaxAttempts)
        {
            await SettleAsync(After(mail, MailFailure.NoOutcome));
            return true;
        }

        if (await outbox.AdvanceAsync(mail.Leased(clock.GetUtcNow() + settings.Lease), cancellationToken) is not { } leased)
            return true;
        var failure = await AttemptAsync(leased, letter);
        await SettleAsync(failure is null ? leased.Sent(clock.GetUtcNow()) : After(leased, failure));
        return failure is not { IsSilence: true };
    }

    // Nothing but its own time limit ends an attempt: stopping it half-way is what leaves doubt.
    private async Task<MailFailure?> AttemptAsync(OutboxMail mail, MailContent letter)
    {
        using var limit = new CancellationTokenSource(settings.Timeout);
        try
        {
            await transport.SendAsync(letter.To(mail, settings.Sender), limit.Token);
            return null;
        }
        catch (Exception failure)
        {
            return MailFailure.From(failure);
        }
    }

    private OutboxMail After(OutboxMail mail, MailFailure failure) =>
        failure.IsFinal || mail.Attempts >= RetryPolicy.MaxAttempts
            ? mail.DeadLettered(failure.Words)
            : mail.Rescheduled(clock.GetUtcNow() + RetryPolicy.WaitAfter(mail.Attempts, Random.Shared.NextDouble()), failure.Words);

    private async Task SettleAsync(OutboxMail mail)
    {
        var level = mail.State switch
        {
            MailState.Sent => LogLevel.Information,
            MailState.DeadLettered => LogLevel.Error,
            _ => LogLevel.Warning,
        };
        log.Log(
            level,
            "Mail {MessageId} is {State}, attempts: {Attempts}. {Error}",
            mail.MessageId,
            mail.State,
            mail.Attempts,
            mail.LastError ?? ""
        );
        metrics.Mailed(mail.State);
        if (await outbox.AdvanceAsync(mail, CancellationToken.None) is null)
            log.LogWarning("Mail {MessageId}: its row was changed while it was being sent.", mail.MessageId);
    }
}
