using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using Luohu.Azurite;
using Luohu.Benchmarks.Shared;
using Luohu.Domain;
using Luohu.Storage.People;
using Luohu.Tests;

namespace Luohu.Reporting.Benchmarks;

/// <summary>An app that takes submissions: the measured one, with a key for each department, or the bare one, which asks for none.</summary>
internal sealed class ReportingApp : IAsyncDisposable
{
    private readonly HostedApp app;
    private readonly Dictionary<string, string> keys = [];

    private ReportingApp(AzuriteServer azurite, HostedApp app)
    {
        this.app = app;
        FiguresTable = new TableClient(azurite.ConnectionString, "ledger");
    }

    public TableClient FiguresTable { get; }

    public int WorkerId => app.WorkerId;

    public static async Task<ReportingApp> StartAsync(string folder, AzuriteServer azurite, string plans)
    {
        var app = new ReportingApp(
            azurite,
            await HostedApp.StartAsync(
                folder,
                new Dictionary<string, string>
                {
                    ["AzureWebJobsStorage"] = azurite.ConnectionString,
                    ["BulletinSchedule"] = "0 0 1 1 1 *",
                    ["DeliverySchedule"] = "0 0 1 1 1 *",
                    ["PlansFolder"] = plans,
                    ["RateLimit__PerMinute"] = "1000000",
                    ["Region"] = BenchmarkPlan.Region,
                    ["ReminderSchedule"] = "0 0 1 1 1 *",
                }
            )
        );
        await app.app.AnswersAsync("health/ready", TimeSpan.FromMilliseconds(50));
        var store = new ApiKeyStore(new TableClient(azurite.ConnectionString, ApiKeyStore.TableName), TimeProvider.System, "440303");
        foreach (var department in BenchmarkPlan.Departments)
            app.keys[department] = await store.IssueAsync(department, department, Role.Report, CancellationToken.None);
        return app;
    }

    /// <summary>Starts the bare app on a storage in which the measured one has made its tables.</summary>
    public static async Task<ReportingApp> StartBareAsync(string folder, AzuriteServer azurite) =>
        new(
            azurite,
            await HostedApp.StartAsync(folder, new Dictionary<string, string> { ["AzureWebJobsStorage"] = azurite.ConnectionString })
        );

    /// <summary>Sends a submission and returns the milliseconds to the last byte of its answer.</summary>
    /// <exception cref="InvalidOperationException">It is not answered 201.</exception>
    public Task<double> SubmitAsync(string department, Period period, int round) =>
        SubmitAsync(department, period, round, BenchmarkPlan.Body(department, period, round));

    /// <summary>The same with a body that was made before.</summary>
    public async Task<double> SubmitAsync(string department, Period period, int round, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "submissions")
        {
            Headers = { { "Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"{department}-{period}-{round}") } },
            Content = new ByteArrayContent(body) { Headers = { { "Content-Type", "application/json" } } },
        };
        if (keys.TryGetValue(department, out var key))
            request.Headers.Add("X-Api-Key", key);
        else
            request.Headers.Add("X-Department", department);
        var started = Stopwatch.GetTimestamp();
        using var answer = await app.Http.SendAsync(request);
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return (int)answer.StatusCode == 201
            ? took
            : throw new InvalidOperationException(
                $"{department} {period}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
            );
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
