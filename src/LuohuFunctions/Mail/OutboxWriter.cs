using System.Security.Cryptography;
using System.Text;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Storage.Figures;
using Luohu.Storage.Outbox;
using LuohuFunctions.Configuration;
using Microsoft.Extensions.Logging;

namespace LuohuFunctions.Mail;

/// <summary>Decides who is to be written to.</summary>
public sealed class OutboxWriter(
    MailOutbox outbox,
    FigureStore store,
    PlanCatalog plans,
    MailSettings mail,
    AppSettings settings,
    TimeProvider clock,
    ILogger<OutboxWriter> log
)
{
    /// <summary>The mails of a bulletin that is about to be published: one to each recipient of the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="period">The bulletin's month.</param>
    /// <param name="version">Its version.</param>
    /// <param name="digest">The digest of its snapshot.</param>
    /// <param name="areHeld">Whether they wait until a person releases them.</param>
    /// <remarks>The Message-ID follows from the digest and a hash of the address: the same whenever and wherever it is made.</remarks>
    public IReadOnlyCollection<OutboxMail> ForBulletin(AnnualPlan plan, Period period, int version, string digest, bool areHeld = false) =>
        [
            .. plan
                .Recipients.Select(recipient => new OutboxMail(
                    settings.Region,
                    new MailKind.Bulletin(period, version, recipient.Edition),
                    recipient.Name,
                    recipient.Mail,
                    $"{digest[..32]}.{HashOf(digest, recipient.Mail)}@{mail.Sender.Domain}",
                    clock.GetUtcNow()
                ))
                .Select(one => areHeld ? one.Held() : one),
        ];

    /// <summary>
    /// Queues a reminder for each department that has not reported all that is due, from the plan's reminder day on and once a
    /// month.
    /// </summary>
    public async Task QueueRemindersAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var plan in plans.All)
        {
            var period = plan.Calendar.NewestRemindable(now);
            if (period.Year != plan.Year)
                continue;

            var figures = await store.ReadAsync(settings.Region, plan.Year, period, cancellationToken);
            foreach (var (department, _, _, missing) in Completeness.Evaluate(plan, figures, period).Where(c => !c.Missing.IsEmpty))
            {
                if (department.Mail is not { } address)
                    log.LogWarning(
                        "{Department} lacks {Count} figures of {Period} and has no mail address.",
                        department.Code,
                        missing.Length,
                        period
                    );
                else
                    await outbox.QueueAsync(ReminderTo(department, address, period, now), cancellationToken);
            }
        }
    }

    private OutboxMail ReminderTo(Department department, string address, Period period, DateTimeOffset now) =>
        new(
            settings.Region,
            new MailKind.Reminder(period, department.Code),
            department.Name,
            address,
            $"reminder.{settings.Region}.{period}.{department.Code}@{mail.Sender.Domain}",
            now
        );

    private static string HashOf(string digest, string address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{digest} {address.ToLowerInvariant()}")).AsSpan(0, 8));
}
