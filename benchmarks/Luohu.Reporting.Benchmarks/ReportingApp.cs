using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using Luohu.Azurite;
using Luohu.Benchmarks.Shared;
using Luohu.Plan;
using LuohuFunctions.Access;

namespace Luohu.Reporting.Benchmarks;

/// <summary>The function app as a process, with a key for each department.</summary>
internal sealed class ReportingApp : IAsyncDisposable
{
    private readonly AppProcess app;
    private readonly Dictionary<string, string> keys = [];

    private ReportingApp(AzuriteServer azurite, AppProcess app)
    {
        this.app = app;
        Ledger = new TableClient(azurite.ConnectionString, "ledger");
    }

    public TableClient Ledger { get; }

    public int ProcessId => app.Id;

    public static async Task<ReportingApp> StartAsync(string program, AzuriteServer azurite, string plans)
    {
        var process = AppProcess.Start(program, [], "FUNCTIONS_PORT", new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = azurite.ConnectionString,
            ["BulletinSchedule"] = "0 0 1 1 1 *",
            ["DeliverySchedule"] = "0 0 1 1 1 *",
            ["FunctionsRuntime__Timers"] = "false",
            ["PlansFolder"] = plans,
            ["RateLimit__PerMinute"] = "1000000",
            ["Region"] = BenchmarkPlan.Region,
            ["ReminderSchedule"] = "0 0 1 1 1 *",
        });
        var app = new ReportingApp(azurite, process);
        await process.AnswersAsync("health/ready", TimeSpan.FromMilliseconds(50));
        var store = new KeyStore(new TableClient(azurite.ConnectionString, KeyStore.TableName), TimeProvider.System, "440303");
        foreach (var department in BenchmarkPlan.Departments)
            app.keys[department] = await store.IssueAsync(department, department, Role.Report, CancellationToken.None);
        return app;
    }

    /// <summary>Sends a submission and returns the milliseconds to the last byte of its answer.</summary>
    /// <exception cref="InvalidOperationException">It is not answered 201.</exception>
    public Task<double> SubmitAsync(string department, Period period, int round) =>
        SubmitAsync(department, period, round, BenchmarkPlan.Body(department, period, round));

    /// <summary>The same with a body that was made before.</summary>
    public async Task<double> SubmitAsync(string department, Period period, int round, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "submissions")
        {
            Headers = { { "X-Api-Key", keys[department] }, { "Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"{department}-{period}-{round}") } },
            Content = new ByteArrayContent(body) { Headers = { { "Content-Type", "application/json" } } },
        };
        var started = Stopwatch.GetTimestamp();
        using var answer = await app.Http.SendAsync(request);
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return (int)answer.StatusCode == 201
            ? took
            : throw new InvalidOperationException($"{department} {period}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
