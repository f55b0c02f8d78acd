using System.Text.Json;
using Luohu.Storage.People;
using LuohuFunctions.Bulletins;
using LuohuFunctions.Mail;
using LuohuFunctions.Security;
using LuohuFunctions.Submissions;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Tests.Mail;

/// <summary>The app with mail settings of a test's own, on the storage and clock that the test shares among several.</summary>
internal sealed class MailingApp : IAsyncDisposable
{
    private static readonly ApiClient Housing = new("housing", "housing", "housing", Role.Report | Role.Read | Role.Publish);
    private static readonly ApiClient Statistics = new("statistics", "statistics", "statistics", Role.Report);

    private readonly AppServices app;
    private readonly LogText log;

    private MailingApp(AppServices app, LogText log) => (this.app, this.log) = (app, log);

    /// <summary>All that it has logged.</summary>
    public string Log => log.ToString();

    public static async Task<MailingApp> StartAsync(string storage, TimeProvider clock, params (string Name, string Value)[] settings)
    {
        var log = new LogText();
        return new(await AppServices.CreateAsync(storage, clock, log, settings), log);
    }

    /// <summary>Reports homes of a month and publishes its bulletin.</summary>
    public async Task PublishAsync(string period, int homes)
    {
        await ReportAsync(
            Housing,
            new
            {
                period,
                figures = new[]
                {
                    new
                    {
                        indicator = "homes",
                        level = homes,
                        reason = "核实",
                    },
                },
            }
        );
        var published = await app.CallAsync<PublishBulletin>(
            Housing,
            (function, request, context) => function.RunAsync(request, period, context, default)
        );
        Assert.Equal(201, published.Status);
    }

    /// <summary>The newest bulletin of a month, as it is read.</summary>
    public Task<Answer> BulletinAsync(string period) =>
        app.CallAsync<GetBulletin>(Housing, (function, request, _) => function.RunAsync(request, period, default));

    /// <summary>Reports a month's figures of the department statistics: all but those of a quarter.</summary>
    public Task ReportStatisticsAsync(string period) =>
        ReportAsync(
            Statistics,
            new
            {
                period,
                figures = new object[]
                {
                    new
                    {
                        indicator = "investment",
                        level = 150,
                        growth = 3,
                    },
                    new { indicator = "unemployment", level = 2.5m },
                },
            }
        );

    /// <summary>What the delivery timer does.</summary>
    public Task DeliverAsync() => app.Get<OutboxProcessor>().RunAsync(default);

    /// <summary>What the reminder timer does.</summary>
    public Task RemindAsync() => app.Function<RemindDepartments>().RunAsync(new TimerInfo(), default);

    /// <summary>Takes up what was given up of a month.</summary>
    /// <returns>How many mails these are.</returns>
    public async Task<int> RetryAsync(string period) =>
        Deliveries(
            await app.CallAsync<RetryDeliveries>(
                Housing,
                (function, request, context) => function.RunAsync(request, period, context, default)
            )
        ).Count;

    /// <summary>Releases what was held of a month.</summary>
    /// <returns>How many mails these are.</returns>
    public async Task<int> ReleaseAsync(string period) =>
        Deliveries(
            await app.CallAsync<ReleaseDeliveries>(
                Housing,
                (function, request, context) => function.RunAsync(request, period, context, default)
            )
        ).Count;

    /// <summary>The answer of <c>GET /deliveries</c>, by recipient.</summary>
    public async Task<IReadOnlyList<JsonElement>> DeliveriesAsync() =>
        Deliveries(await app.CallAsync<ListDeliveries>(Housing, (function, request, _) => function.RunAsync(request, default)));

    /// <summary>The states of all mails, such as <c>sent</c>, without repeats.</summary>
    public async Task<IEnumerable<string>> StatesAsync() =>
        (await DeliveriesAsync()).Select(d => d.GetProperty("state").GetString()!).Distinct();

    public ValueTask DisposeAsync()
    {
        app.Dispose();
        return ValueTask.CompletedTask;
    }

    private static List<JsonElement> Deliveries(Answer answer) => [.. answer.Json.GetProperty("deliveries").EnumerateArray()];

    private async Task ReportAsync(ApiClient caller, object submission)
    {
        var filed = await app.CallAsync<SubmitFigures>(
            caller,
            (function, request, context) => function.RunAsync(request, context, default),
            JsonSerializer.SerializeToUtf8Bytes(submission),
            ("Idempotency-Key", Guid.NewGuid().ToString("N"))
        );
        Assert.True(filed.Status == 201, System.Text.Encoding.UTF8.GetString(filed.Body));
    }
}
