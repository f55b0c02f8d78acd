using System.Runtime.CompilerServices;
using Luohu.Bulletins;
using Luohu.Domain;
using Luohu.Domain.Plans;
using Luohu.Domain.Publishing;
using Luohu.Domain.Snapshots;
using Luohu.Storage.Bulletins;
using Luohu.Storage.Figures;
using Luohu.Storage.Outbox;
using Luohu.Typesetting;
using Luohu.Typesetting.Fonts;
using LuohuFunctions.Configuration;
using LuohuFunctions.Mail;
using LuohuFunctions.Telemetry;
using Microsoft.Extensions.Logging;

namespace LuohuFunctions.Bulletins;

/// <summary>Takes a snapshot of the storage, has it set as a bulletin, and files it with the mails that are to bring it to its readers.</summary>
public sealed class BulletinPublisher(
    FigureStore store,
    BulletinArchive archive,
    BulletinSnapshots snapshots,
    PlanCatalog plans,
    FontSet fonts,
    BulletinSigning signing,
    OutboxWriter outbox,
    AppSettings settings,
    ProgramVersion version,
    TimeProvider clock,
    LuohuMetrics metrics,
    ILogger<BulletinPublisher> log
)
{
    /// <summary>Publishes the bulletins that are due, oldest first, so that a missed run catches up.</summary>
    public async IAsyncEnumerable<BulletinRecord> PublishDueAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var due in DueBulletin.FindAll(await YearsAsync(cancellationToken), clock.GetUtcNow()))
        {
            // Told before the attempt: where it fails, the last that was told stands.
            if (due.NewsUntil is null)
                metrics.Overdue(ChinaTime.DayOf(clock.GetUtcNow()).DayNumber - due.Plan.Calendar.PublishingDateOf(due.Period).DayNumber);
            var (record, isNew) = await PublishAsync(due, cancellationToken);
            if (!isNew)
                continue;
            if (due.MailsAreHeld)
                log.LogWarning(
                    "{Period} v{Version} is published and not mailed: release its mails once somebody has looked at it.",
                    record.Period,
                    record.Version
                );
            yield return record;
        }

        metrics.Overdue(0);
    }

    /// <summary>
    /// Publishes the bulletin of <paramref name="period"/>, or its next version; nothing when its newest one says all that stood
    /// when the call came.
    /// </summary>
    /// <returns>The newest bulletin of the period, and whether it was made by this call.</returns>
    public Task<(BulletinRecord Record, bool IsNew)> PublishAsync(AnnualPlan plan, Period period, CancellationToken cancellationToken) =>
        PublishAsync(new DueBulletin(plan, period, NewsUntil: null, MailsAreHeld: false), cancellationToken);

    private async Task<(BulletinRecord Record, bool IsNew)> PublishAsync(DueBulletin due, CancellationToken cancellationToken)
    {
        var (plan, period) = (due.Plan, due.Period);
        using var step = TelemetrySetup.Steps.StartActivity("publish bulletin");
        step?.SetTag("luohu.period", period.ToString());
        var started = clock.GetTimestamp();
        var lastYear = await snapshots.LastYearAsync(plan, cancellationToken);
        Snapshot? wanted = null;

        // Another run may file the same version first, and may have read its figures before this call came: then this one looks
        // again. The winner of the version after that read them later, so a call makes three attempts at most.
        while (true)
        {
            // The newest bulletin is read before the figures. In the other order a version could take back what the one before it says.
            var before = await snapshots.BeforeAsync(period, cancellationToken);
            var snapshot = await snapshots.TakeAsync(plan, period, before, lastYear, cancellationToken);
            wanted ??= snapshot;
            if (before is { } newest && newest.Record.Period == period && IsEnough(newest.Snapshot, snapshot, wanted, due.NewsUntil))
                return (newest.Record, false);
            if (await FileAsync(due, snapshot, started, cancellationToken) is { } record)
                return (record, true);
        }
    }

    private static bool IsEnough(Snapshot newest, Snapshot snapshot, Snapshot wanted, DateTimeOffset? newsUntil) =>
        SnapshotBuilder.SaysNothingNew(newsUntil is { } until ? SnapshotBuilder.Until(until, snapshot, newest) : snapshot, newest)
        || SnapshotBuilder.SaysAllOf(newest, wanted);

    /// <summary>Sets the bulletin and files it with its mails; null when another run has filed that version first.</summary>
    private async Task<BulletinRecord?> FileAsync(DueBulletin due, Snapshot snapshot, long started, CancellationToken cancellationToken)
    {
        var (full, brief) = (MonthlyBulletin.Set(snapshot, fonts), MonthlyBulletin.Set(snapshot, fonts, Edition.Brief));
        var bulletin = new NewBulletin
        {
            Region = settings.Region,
            Period = snapshot.Period,
            Version = snapshot.Version,
            Digest = full.Digest,
            Snapshot = SnapshotJson.Write(snapshot),
            Full = new(Edition.Full, full.Bytes, full.Pages),
            Brief = new(Edition.Brief, brief.Bytes, brief.Pages),
            Corrections = snapshot.Corrections.Length,
            ProgramVersion = version.Text,
            CoversFrom = snapshot.CoversFrom,
        };
        var places = new Dictionary<Edition, PrintedPlace?>
        {
            [Edition.Full] = full.PublisherPlace,
            [Edition.Brief] = brief.PublisherPlace,
        };
        var isSigned = await signing.SignAsync(bulletin, due.Plan.Publisher, places, cancellationToken);
        var mails = outbox.ForBulletin(due.Plan, due.Period, snapshot.Version, full.Digest, due.MailsAreHeld);
        var filed = await archive.FileAsync(bulletin, isSigned, clock.GetUtcNow(), mails, cancellationToken);
        if (filed is not ArchiveResult.Filed mine)
            return null;
        metrics.Published(clock.GetElapsedTime(started), full.Pages);
        foreach (var held in mails.Where(mail => mail.State == MailState.Held))
            metrics.Mailed(held.State);
        return mine.Record;
    }

    private async Task<List<PublishingYear>> YearsAsync(CancellationToken cancellationToken)
    {
        var years = new List<PublishingYear>();
        foreach (var plan in plans.All)
        {
            var bulletins = await archive.ListAsync(settings.Region, plan.Year, cancellationToken);
            var figures = await store.ReadAsync(settings.Region, plan.Year, new Period(plan.Year, 12), cancellationToken);
            years.Add(
                new(plan, figures, [.. bulletins.Select(b => new PublishedBulletin(b.Period, b.Version, b.PublishedAt, b.CoversFrom))])
            );
        }

        return years;
    }
}
