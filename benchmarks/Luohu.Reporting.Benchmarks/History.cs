using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Luohu.Azurite;
using Luohu.Benchmarks.Shared;
using Luohu.Domain;
using Luohu.Domain.Submissions;
using Luohu.Storage.Figures;

namespace Luohu.Reporting.Benchmarks;

/// <summary>
/// The same submissions, one at a time and a month of them by turns, to two ledgers: one has 100,000 revisions in the partition,
/// the other none; all is started anew several times.
/// </summary>
internal static class History
{
    private const int Year = BenchmarkPlan.LastYear;
    private static readonly string Partition = string.Create(CultureInfo.InvariantCulture, $"{BenchmarkPlan.Region}-{Year}");

    public static async Task<Report> MeasureAsync(string program, string plans, Effort effort)
    {
        var report = new Report("one submission of 10 figures, median, ms", "100,000 revisions", "none");
        var runs = new List<IReadOnlyList<Times>>();
        for (var start = 0; start < effort.Times(3, quick: 1); start++)
        {
            await using var longAzurite = await AzuriteServer.StartInMemoryAsync();
            await using var shortAzurite = await AzuriteServer.StartInMemoryAsync();
            runs.Add(await RunAsync(program, plans, longAzurite, shortAzurite, effort));
            if (start > 0)
                continue;
            var rows = await SnapshotRowsAsync(longAzurite);
            report.Alone("figures that a snapshot reads", rows.Figures);
            report.Alone("revisions that a snapshot reads", rows.Revisions, Goal.Zero);
        }

        for (var n = 0; n < runs[0].Count; n++)
        {
            var all = runs.Select(run => run[n]).ToList();
            var isGoal = all[0].IsGoal;
            report.Ratio(
                all[0].Name,
                Median(all, t => t.Long, t => t.Clock),
                Median(all, t => t.Short, t => t.Clock),
                isGoal ? Goal.AtMost(1.1) : null
            );
            report.Ratio(
                "the storage's processor time for it",
                Median(all, t => t.Long, t => t.Storage),
                Median(all, t => t.Short, t => t.Storage)
            );
        }

        return report;
    }

    private static double Median(IEnumerable<Times> all, Func<Times, IEnumerable<Time>> side, Func<Time, double> value) =>
        Report.Median(all.SelectMany(side).Select(value));

    private static async Task<IReadOnlyList<Times>> RunAsync(
        string program,
        string plans,
        AzuriteServer longAzurite,
        AzuriteServer shortAzurite,
        Effort effort
    )
    {
        await using var longApp = await ReportingApp.StartAsync(program, longAzurite, plans);
        await using var shortApp = await ReportingApp.StartAsync(program, shortAzurite, plans);
        await WriteHistoryAsync(longApp.FiguresTable, effort.Times(100_000, quick: 10_000));
        for (var round = 0; round < effort.Times(4, quick: 1); round++)
        {
            await WarmUpAsync(longApp, round);
            await WarmUpAsync(shortApp, round);
        }

        // The first submissions of a year: each department's January.
        var all = new List<Times>
        {
            await BesideAsync("app, a department's first of the year", false, [1], [0], longApp.SubmitAsync, shortApp.SubmitAsync),
        };
        foreach (var (rounds, name) in new[] { (new[] { 0 }, "first report"), ([1, 2, 3, 4, 5, 6], "correction") })
        {
            all.Add(await BesideAsync($"app, {name}", true, Enumerable.Range(2, 11), rounds, longApp.SubmitAsync, shortApp.SubmitAsync));
        }

        return all;

        async Task<Times> BesideAsync(
            string name,
            bool isGoal,
            IEnumerable<int> months,
            int[] rounds,
            Func<string, Period, int, Task<double>> toLong,
            Func<string, Period, int, Task<double>> toShort
        )
        {
            var times = new Times(name, isGoal, [], []);
            foreach (
                var (n, (round, month)) in rounds.SelectMany(round => months.Select(month => (round, new Period(Year, month)))).Index()
            )
            {
                async Task SendAsync(AzuriteServer azurite, Func<string, Period, int, Task<double>> submit, List<Time> to)
                {
                    foreach (var department in BenchmarkPlan.Departments)
                        to.Add(await TimeAsync(azurite, () => submit(department, month, round)));
                }

                if (n % 2 == 0)
                    await SendAsync(longAzurite, toLong, times.Long);
                await SendAsync(shortAzurite, toShort, times.Short);
                if (n % 2 == 1)
                    await SendAsync(longAzurite, toLong, times.Long);
            }

            return times;
        }
    }

    // The storage that took in the history has run for longer. Not the year before: its figures would bind what is corrected.
    private static async Task WarmUpAsync(ReportingApp app, int round)
    {
        foreach (var month in Enumerable.Range(1, 12))
        {
            foreach (var department in BenchmarkPlan.Departments)
                await app.SubmitAsync(department, new Period(Year - 2, month), round);
        }
    }

    private static async Task<Time> TimeAsync(AzuriteServer azurite, Func<Task<double>> submit)
    {
        var before = ProcessorTime.OfFirstThread(azurite.ProcessId!.Value);
        return new(await submit(), ProcessorTime.OfFirstThread(azurite.ProcessId!.Value) - before);
    }

    // As corrections of ten figures each leave them. The figures themselves stand in neither storage.
    private static async Task WriteHistoryAsync(TableClient store, int revisions)
    {
        foreach (var chunk in Enumerable.Range(0, revisions / BenchmarkPlan.Figures).Chunk(100))
            await store.SubmitTransactionAsync(
                chunk.Select(RowOf).Select(row => new TableTransactionAction(TableTransactionActionType.Add, row))
            );
    }

    private static TableEntity RowOf(int submission)
    {
        var (department, month, revision) = ($"history-{submission % 8}", (submission / 8 % 12) + 1, (submission / 96) + 1);
        var indicators = BenchmarkPlan.IndicatorsOf(department);
        var receipt = new Receipt(
            Guid.NewGuid().ToString("N"),
            department,
            new Period(Year, month),
            DateTimeOffset.UnixEpoch,
            [.. indicators.Select(indicator => new ReceiptLine(indicator, revision, FigureOutcome.Revised, Late: false))],
            []
        );
        var row = new TableEntity(Partition, $"receipt:{department}:{receipt.Id}")
        {
            ["RequestHash"] = new string('0', 64),
            ["Month"] = month,
            ["By"] = department,
            ["At"] = receipt.FiledAt,
            ["Receipt"] = receipt.Id,
            ["Answer0"] = JsonSerializer.Serialize(receipt, PlanJson.Options),
        };
        foreach (var indicator in indicators)
            row["Of_" + indicator.Replace('-', '_')] = string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"number":{{revision}},"reading":{"level":612.5,"growth":3.5},"reason":"统计口径调整，按市局核定数更正。"}"""
            );
        return row;
    }

    private static async Task<(int Figures, int Revisions)> SnapshotRowsAsync(AzuriteServer azurite)
    {
        var wire = new Wire();
        var options = new TableClientOptions();
        options.AddPolicy(wire, HttpPipelinePosition.PerRetry);
        var store = new FigureStore(new TableClient(azurite.ConnectionString, "ledger", options));
        var figures = await store.ReadAsync(BenchmarkPlan.Region, Year, new Period(Year, 12), CancellationToken.None);
        return (figures.Count, wire.Revisions);
    }

    private sealed record Time(double Clock, double Storage);

    private sealed record Times(string Name, bool IsGoal, List<Time> Long, List<Time> Short);

    /// <summary>Counts the rows with revisions that the storage answers with.</summary>
    private sealed class Wire : HttpPipelinePolicy
    {
        public int Revisions { get; private set; }

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            Revisions += Encoding.UTF8.GetString(message.Response.Content).Split("\"RowKey\":\"receipt:").Length - 1;
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("Nothing here blocks a thread.");
    }
}
