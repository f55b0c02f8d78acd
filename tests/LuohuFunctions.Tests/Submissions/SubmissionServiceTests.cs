using System.Collections.Immutable;
using Azure.Data.Tables;
using Luohu.Azurite;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Submissions;
using Luohu.Storage.Figures;
using Luohu.Storage.Openings;
using Luohu.Storage.People;
using Luohu.Storage.Tables;
using Luohu.Tests;
using LuohuFunctions.Configuration;
using LuohuFunctions.Security;
using LuohuFunctions.Submissions;
using LuohuFunctions.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LuohuFunctions.Tests.Submissions;

/// <summary>The service on a real storage: what it decides, and what it does when another writer wins.</summary>
public sealed class SubmissionServiceTests : IAsyncLifetime
{
    private const string Region = "440303";

    private static readonly Period June = new(2021, 6);

    private readonly SettableClock clock = new(new(2021, 7, 5, 12, 0, 0, ChinaTime.Offset));
    private readonly PlanCatalog plans = PlanCatalog.Load(Path.Combine(AppContext.BaseDirectory, "test-plans"), Region);
    private AzuriteServer? azurite;

    public async ValueTask InitializeAsync()
    {
        azurite = await AzuriteServer.StartAsync();
        await Table(new()).CreateIfNotExistsAsync();
    }

    public async ValueTask DisposeAsync() => await azurite!.DisposeAsync();

    [Fact]
    public async Task DryRun_AnswersAsFilingWouldAndStoresNothing()
    {
        await FiledAsync(3000, "首报");

        var tried = Assert.IsType<SubmitResult.ValidatedOnly>(await SubmitAsync(3010, "更正", dryRun: true));
        Assert.Equal(1, (await FindAsync())!.Revision);
        var filed = Assert.IsType<SubmitResult.Filed>(await SubmitAsync(3010, "更正"));

        Assert.Equal<ReceiptLine>(filed.Receipt.Figures, tried.Receipt.Figures);
    }

    [Fact]
    public async Task FigureAsTheClientSawIt_IsFiled()
    {
        Assert.IsType<SubmitResult.Filed>(await SubmitAsync(3000, null, precondition: current => current is null));

        var result = await SubmitAsync(3010, "更正", precondition: current => current?.Revision == 1);

        Assert.Equal(2, Assert.IsType<SubmitResult.Filed>(result).Receipt.Figures.Single().Revision);
    }

    [Fact]
    public async Task FigureThatIsAnother_StopsTheWholeSubmission()
    {
        await FiledAsync(3000, null);

        var result = await SubmitAsync(
            [new("/figures/0", "station", Stage: "开工"), Homes(3010, "更正")],
            precondition: current => current is null
        );

        Assert.Equal(new SubmitResult.PreconditionFailed("homes", await FindAsync()), result);
        Assert.Null(await new FigureStore(Table(new())).FindAsync(Region, "station", June, default));
    }

    [Fact]
    public async Task FigureThatIsMissing_StopsAChange() =>
        Assert.Equal(
            new SubmitResult.PreconditionFailed("homes", null),
            await SubmitAsync(3010, null, precondition: current => current is not null)
        );

    [Fact]
    public async Task Errors_AreToldBeforeAPrecondition() =>
        Assert.IsType<SubmitResult.Invalid>(await SubmitAsync(-1, null, precondition: _ => false));

    [Fact]
    public async Task AnotherWriterWhoWinsAfterTheRead_StopsAConditionalChange()
    {
        await FiledAsync(3000, null);
        var wire = new Wire();
        var rivals = 0;
        wire.BeforeSending = async request =>
        {
            if (Wire.IsTransaction(request) && rivals++ == 0)
                await FiledAsync(3003, "先到");
        };

        var result = await SubmitAsync(3002, "后到", wire: wire, precondition: current => current?.Revision == 1);

        Assert.Equal(3003m, Assert.IsType<SubmitResult.PreconditionFailed>(result).Current?.Value.Level);
    }

    [Fact]
    public async Task LosingEveryRace_SaysSoAndStoresNothing()
    {
        await FiledAsync(3000, null);
        var wire = new Wire();
        var rivals = 0;
        wire.BeforeSending = async request =>
        {
            if (Wire.IsTransaction(request))
                await FiledAsync(3000 + ++rivals, "先到");
        };

        await Assert.ThrowsAsync<StorageBusyException>(() => SubmitAsync(3999, "后到", wire: wire));

        Assert.NotEqual(3999m, (await FindAsync())!.Value.Level);
        Assert.Equal(rivals + 1, (await FindAsync())!.Revision);
    }

    [Fact]
    public async Task RepeatWithACondition_IsAnsweredThoughTheFigureIsAnotherNow()
    {
        await SubmitAsync([Homes(3000, null)], key: "once", precondition: current => current is null);

        Assert.IsType<SubmitResult.Duplicate>(
            await SubmitAsync([Homes(3000, null)], key: "once", precondition: current => current is null)
        );
    }

    private static SubmissionRow Homes(decimal level, string? reason) => new("/figures/0", "homes", level, Reason: reason);

    private TableClient Table(Wire wire)
    {
        var options = new TableClientOptions();
        options.AddPolicy(wire, Azure.Core.HttpPipelinePosition.PerRetry);
        return new(azurite!.ConnectionString, "submissions", options);
    }

    private async Task FiledAsync(decimal level, string? reason) => Assert.IsType<SubmitResult.Filed>(await SubmitAsync(level, reason));

    private Task<Figure?> FindAsync() => new FigureStore(Table(new())).FindAsync(Region, "homes", June, default);

    private Task<SubmitResult> SubmitAsync(
        decimal level,
        string? reason,
        bool dryRun = false,
        Wire? wire = null,
        Func<Figure?, bool>? precondition = null
    ) => SubmitAsync([Homes(level, reason)], dryRun, wire, precondition);

    private async Task<SubmitResult> SubmitAsync(
        ImmutableArray<SubmissionRow> rows,
        bool dryRun = false,
        Wire? wire = null,
        Func<Figure?, bool>? precondition = null,
        string? key = null
    )
    {
        var table = Table(wire ?? new());
        await using var meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var service = new SubmissionService(
            new FigureStore(table),
            new PeriodOpenings(table),
            plans,
            new AppSettings(Region, "", null, null, 1),
            FontsFolder.Load(new ConfigurationBuilder().Build()),
            clock,
            new LuohuMetrics(meters.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>())
        );
        var by = new ApiClient("key:1", "clerk", "housing", Role.Report);
        var parsed = new ParsedSubmission(new Submission("housing", June, rows), []);
        var request = new SubmitRequest(key ?? Guid.NewGuid().ToString("N"), "hash", by, dryRun, precondition);
        return await service.SubmitAsync(parsed, plans.Find(2021)!, request, default);
    }
}
