using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Luohu.Domain;
using Luohu.Domain.Snapshots;
using Luohu.Domain.Submissions;
using Luohu.Signing;
using Luohu.Storage.Bulletins;
using Luohu.Storage.Figures;
using Luohu.Storage.Outbox;
using Luohu.Tests;
using LuohuFunctions.Bulletins;
using LuohuFunctions.Configuration;
using LuohuFunctions.Mail;
using LuohuFunctions.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LuohuFunctions.Tests.Bulletins;

/// <summary>The publisher on a real storage, with a clock that the test sets and the small plan of this project.</summary>
internal sealed class PublishingDesk
{
    private const string Region = "440303";

    private readonly BulletinArchive archive;
    private readonly FigureStore store;
    private readonly BulletinPublisher publisher;
    private readonly PlanCatalog plans = PlanCatalog.Load(Path.Combine(AppContext.BaseDirectory, "test-plans"), Region);
    private readonly SettableClock clock;

    public PublishingDesk(TableClient table, BlobContainerClient blobs, SettableClock clock, PdfSigner? signer = null)
    {
        this.clock = clock;
        (archive, store, Outbox) = (new(table, blobs), new(table), new(table));
        var settings = new AppSettings(Region, "", null, null, 1);
        var mail = MailSettings.From(new ConfigurationBuilder().Build());
        var mailings = new OutboxWriter(Outbox, store, plans, mail, settings, clock, NullLogger<OutboxWriter>.Instance);
        publisher = new(
            store,
            archive,
            new BulletinSnapshots(store, archive, plans, settings, new ProgramVersion("1.2.3")),
            plans,
            FontsFolder.Load(new ConfigurationBuilder().Build()),
            new BulletinSigning(archive, signer, isVisible: true, clock),
            mailings,
            settings,
            new ProgramVersion("1.2.3"),
            clock,
            new LuohuMetrics(
                new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>()
            ),
            NullLogger<BulletinPublisher>.Instance
        );
    }

    public MailOutbox Outbox { get; }

    /// <summary>The housing bureau reports homes of a month, at the clock's time.</summary>
    public async Task ReportAsync(string period, int homes)
    {
        Assert.True(Period.TryParse(period, out var month));
        var submission = new Submission("housing", month, [new("/figures/0", "homes", homes, Reason: "核实")]);
        var key = Guid.NewGuid().ToString("N");
        var filed = await store.SubmitAsync(
            new SubmitCommand(Region, submission, key, key, "clerk", null, clock.Now, new Dictionary<string, DateTimeOffset>()),
            _ => new ValidationResult([], [])
        );
        Assert.IsType<SubmitResult.Filed>(filed);
    }

    /// <summary>What the timer does.</summary>
    /// <returns>What it has published, such as <c>2021-06 v1</c>.</returns>
    public async Task<string> RunTimerAsync(int most = int.MaxValue)
    {
        var published = new List<string>();
        await foreach (var record in publisher.PublishDueAsync(default))
        {
            published.Add($"{record.Period} v{record.Version}");
            if (published.Count == most)
                break;
        }

        return string.Join(", ", published);
    }

    /// <summary>Publishes a month by hand.</summary>
    public async Task<bool> PublishAsync(string period)
    {
        Assert.True(Period.TryParse(period, out var month));
        return (await publisher.PublishAsync(plans.Find(month.Year)!, month, default)).IsNew;
    }

    /// <summary>The newest bulletin of a month, as its snapshot.</summary>
    public async Task<Snapshot> SnapshotAsync(string period)
    {
        Assert.True(Period.TryParse(period, out var month));
        return SnapshotJson.Read(await archive.SnapshotAsync((await archive.NewestAsync(Region, month, default))!, default));
    }

    /// <summary>The newest bulletin of a month, as readers get it.</summary>
    public async Task<byte[]> PdfAsync(string period, Edition edition = Edition.Full)
    {
        Assert.True(Period.TryParse(period, out var month));
        return await archive.PdfAsync((await archive.NewestAsync(Region, month, default))!.Find(edition)!, default);
    }

    /// <summary>The mails of bulletins by month, version and state, such as <c>2021-06 v1 Held ×2</c>.</summary>
    public async Task<IEnumerable<string>> MailsAsync() =>
        (await Outbox.ListAsync(Region, 2021, default))
            .GroupBy(mail => (Kind: ((MailKind.Bulletin)mail.Kind) with { Edition = Edition.Full }, mail.State))
            .Select(mails => $"{mails.Key.Kind.Period} v{mails.Key.Kind.Version} {mails.Key.State} ×{mails.Count()}");
}
