using System.Runtime.CompilerServices;
using Luohu.Bulletins;
using Luohu.Ledger;
using Luohu.Plan;
using Luohu.Typesetting;
using LuohuFunctions.Delivery;
using LuohuFunctions.Startup;
using LuohuFunctions.Telemetry;
using Microsoft.Extensions.Logging;

namespace LuohuFunctions.Publishing;

/// <summary>Takes a snapshot of the ledger, has it set as a bulletin, and files it with the mails that are to bring it to its readers.</summary>
public sealed class BulletinPublisher(
    FigureLedger ledger,
    BulletinArchive archive,
    PlanCatalogue plans,
    Typefaces typefaces,
    Mailings mailings,
    AppSettings settings,
    ProgramVersion version,
    TimeProvider clock,
    LuohuMetrics metrics,
    ILogger<BulletinPublisher> log)
{
    /// <summary>Publishes each period that is due and has no bulletin, oldest first, so that a missed run catches up.</summary>
    public async IAsyncEnumerable<BulletinRecord> PublishDueAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var plan in plans.All)
        {
            foreach (var period in Enumerable.Range(1, 12).Select(month => new Period(plan.Year, month)))
            {
                if (period > plan.Calendar.NewestPublishable(clock.GetUtcNow())
                    || await archive.NewestAsync(settings.Region, period, cancellationToken) is not null)
                    continue;

                // Months before the first figure of the year are no bulletins that were missed: nobody reported yet.
                if ((await ledger.ReadAsync(settings.Region, plan.Year, period, cancellationToken)).Count == 0)
                {
                    log.LogInformation("{Period}: nothing has been reported up to it; no bulletin.", period);
                    continue;
                }

                // Told before the attempt: where it fails, the last that was told stands.
                metrics.Overdue(ChinaTime.DayOf(clock.GetUtcNow()).DayNumber - plan.Calendar.PublishingDateOf(period).DayNumber);
                var (record, isNew) = await PublishAsync(plan, period, cancellationToken);
                if (isNew)
                    yield return record;
            }
        }

        metrics.Overdue(0);
    }

    /// <summary>Publishes the bulletin of <paramref name="period"/>, or its next version; nothing when its newest one says all that there is.</summary>
    /// <returns>The newest bulletin of the period, and whether it was made by this call.</returns>
    public async Task<(BulletinRecord Record, bool IsNew)> PublishAsync(AnnualPlan plan, Period period, CancellationToken cancellationToken)
    {
        using var step = TelemetrySetup.Steps.StartActivity("publish bulletin");
        step?.SetTag("luohu.period", period.ToString());
        var started = clock.GetTimestamp();
        var figures = await ledger.ReadAsync(settings.Region, plan.Year, period, cancellationToken);
        var before = await BeforeAsync(period, cancellationToken);
        var lastYear = await LastYearAsync(plan, cancellationToken);
        var taken = TakeSnapshot.Of(plan, period, figures, before is { } b ? (ReferenceTo(b.Record), b.Snapshot) : null, settings.Notice, lastYear);
        var snapshot = taken.PublishedBy(version.Text) with { Link = BulletinLink.Of(taken, settings.PublicBaseUrl) };
        if (before is { } newest && newest.Record.Period == period && TakeSnapshot.SaysNothingNew(snapshot, newest.Snapshot))
            return (newest.Record, false);

        var pdf = MonthlyBulletin.Set(snapshot, typefaces);
        var filed = await archive.FileAsync(
            settings.Region, period, snapshot.Version, pdf.Digest, SnapshotJson.Write(snapshot), pdf.Bytes, pdf.Pages,
            clock.GetUtcNow(), snapshot.Corrections.Length, version.Text, mailings.ForBulletin(plan, period, snapshot.Version, pdf.Digest), cancellationToken);
        if (filed is ArchiveResult.Filed)
            metrics.Published(clock.GetElapsedTime(started), pdf.Pages);
        return filed switch
        {
            ArchiveResult.Filed mine => (mine.Record, true),
            ArchiveResult.AlreadyFiled other => (other.Existing, false),
            _ => throw new InvalidOperationException($"Unknown result of archiving: {filed.GetType().Name}"),
        };
    }

    private async Task<(BulletinRecord Record, Snapshot Snapshot)?> BeforeAsync(Period period, CancellationToken cancellationToken)
    {
        for (var earlier = period; earlier.Year == period.Year; earlier = earlier.AddMonths(-1))
        {
            if (await archive.NewestAsync(settings.Region, earlier, cancellationToken) is { } record)
                return (record, SnapshotJson.Read(await archive.SnapshotAsync(record, cancellationToken)));
        }

        return null;
    }

    /// <summary>What stands for the year before, without what was counted in another way then.</summary>
    private async Task<IEnumerable<Figure>> LastYearAsync(AnnualPlan plan, CancellationToken cancellationToken)
    {
        var (year, then) = (plan.Year - 1, plans.Find(plan.Year - 1));
        var figures = await ledger.ReadAsync(settings.Region, year, new Period(year, 12), cancellationToken);
        return figures.Where(figure => then?.Find(figure.Indicator) is not { } other || IsCountedAlike(plan.Find(figure.Indicator), other));
    }

    private static bool IsCountedAlike(Indicator? now, Indicator then) => (now?.Unit, now?.Accumulation) == (then.Unit, then.Accumulation);

    private static BulletinReference ReferenceTo(BulletinRecord record) => new(record.Period, record.Version, record.Digest);
}
