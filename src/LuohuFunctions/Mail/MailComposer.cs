using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Snapshots;
using Luohu.Storage.Bulletins;
using Luohu.Storage.Figures;
using Luohu.Storage.Outbox;
using LuohuFunctions.Configuration;

namespace LuohuFunctions.Mail;

/// <summary>Writes the letter for an occasion from what stands now.</summary>
public sealed class MailComposer(BulletinArchive archive, FigureStore store, PlanCatalog plans, AppSettings settings, TimeProvider clock)
{
    /// <summary>The letter; null when it is no longer needed.</summary>
    public Task<MailContent?> ComposeAsync(MailKind kind, CancellationToken cancellationToken) =>
        kind switch
        {
            MailKind.Bulletin bulletin => ComposeBulletinAsync(bulletin, cancellationToken),
            MailKind.Reminder reminder => ComposeReminderAsync(reminder, cancellationToken),
            _ => throw new InvalidOperationException($"Unknown occasion: {kind.GetType().Name}"),
        };

    // A version that another has replaced is not sent after it.
    private async Task<MailContent?> ComposeBulletinAsync(MailKind.Bulletin bulletin, CancellationToken cancellationToken)
    {
        if (
            await archive.NewestAsync(settings.Region, bulletin.Period, cancellationToken) is not { } newest
            || newest.Version != bulletin.Version
        )
            return null;
        var snapshot = SnapshotJson.Read(await archive.SnapshotAsync(newest, cancellationToken));
        var edition = newest.Find(bulletin.Edition) is null ? Edition.Full : bulletin.Edition;
        return BulletinMail.Compose(newest, snapshot, edition, await archive.PdfAsync(newest.Find(edition)!, cancellationToken));
    }

    // A reminder that could not be sent for a month is of no use to anybody.
    private async Task<MailContent?> ComposeReminderAsync(MailKind.Reminder reminder, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (plans.Find(reminder.Period.Year) is not { } plan || plan.Calendar.NewestRemindable(now) != reminder.Period)
            return null;
        var figures = await store.ReadAsync(settings.Region, plan.Year, reminder.Period, cancellationToken);
        var completeness = Completeness
            .Evaluate(plan, figures, reminder.Period)
            .FirstOrDefault(c => c.Department.Code == reminder.Department);
        return completeness is { Missing.IsEmpty: false } ? ReminderMail.Compose(plan, reminder.Period, completeness, now) : null;
    }
}
