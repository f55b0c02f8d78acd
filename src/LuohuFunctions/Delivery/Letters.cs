using Luohu.Ledger;
using Luohu.Plan;
using LuohuFunctions.Startup;

namespace LuohuFunctions.Delivery;

/// <summary>Writes the letter for an occasion from what stands now.</summary>
public sealed class Letters(BulletinArchive archive, FigureLedger ledger, PlanCatalogue plans, AppSettings settings, TimeProvider clock)
{
    /// <summary>The letter; null when it is no longer needed.</summary>
    public Task<Letter?> ForAsync(MailOccasion occasion, CancellationToken cancellationToken) => occasion switch
    {
        MailOccasion.Bulletin bulletin => ForBulletinAsync(bulletin, cancellationToken),
        MailOccasion.Reminder reminder => ForReminderAsync(reminder, cancellationToken),
        _ => throw new InvalidOperationException($"Unknown occasion: {occasion.GetType().Name}"),
    };

    // A version that another has replaced is not sent after it.
    private async Task<Letter?> ForBulletinAsync(MailOccasion.Bulletin bulletin, CancellationToken cancellationToken)
    {
        if (await archive.NewestAsync(settings.Region, bulletin.Period, cancellationToken) is not { } newest || newest.Version != bulletin.Version)
            return null;
        var snapshot = SnapshotJson.Read(await archive.SnapshotAsync(newest, cancellationToken));
        return BulletinLetter.Of(newest, snapshot, await archive.PdfAsync(newest, cancellationToken));
    }

    // A reminder that could not be sent for a month is of no use to anybody.
    private async Task<Letter?> ForReminderAsync(MailOccasion.Reminder reminder, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (plans.Find(reminder.Period.Year) is not { } plan || plan.Calendar.NewestRemindable(now) != reminder.Period)
            return null;
        var figures = await ledger.ReadAsync(settings.Region, plan.Year, reminder.Period, cancellationToken);
        var completeness = Completeness.Of(plan, figures, reminder.Period).FirstOrDefault(c => c.Department.Code == reminder.Department);
        return completeness is { Missing.IsEmpty: false } ? ReminderLetter.Of(plan, reminder.Period, completeness, now) : null;
    }
}
