using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Azure.Data.Tables;
using Luohu.Azurite;
using Luohu.Domain;
using Luohu.Domain.Plans;
using Luohu.Storage.People;
using Luohu.Tests;

namespace LuohuFunctions.EndToEnd;

/// <summary>Six departments that send their monthly figures at the same time, each one submission after the other, and what became of each.</summary>
internal sealed class SubmissionStream(HostedApp app, AnnualPlan plan, IReadOnlyDictionary<string, string> keys)
{
    private int number;

    /// <summary>All submissions by Idempotency-Key.</summary>
    public ConcurrentDictionary<string, Sent> All { get; } = new();

    public static async Task<SubmissionStream> OpenAsync(HostedApp app, AzuriteServer azurite)
    {
        var name = "440303-2021.json";
        var plan = PlanFile.Read(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "plans", name)), name);
        var store = new ApiKeyStore(
            new TableServiceClient(azurite.ConnectionString).GetTableClient(ApiKeyStore.TableName),
            TimeProvider.System,
            "440303"
        );
        await store.CreateAsync(default);
        var keys = new Dictionary<string, string>();
        foreach (var department in new[] { "water", "works", "finance", "human-resources", "civil-affairs", "housing" })
            keys[department] = await store.IssueAsync(department, department, Role.Report, default);
        return new(app, plan, keys);
    }

    /// <summary>Each department sends one submission after the other while <paramref name="goOn"/> says so of how many it has sent.</summary>
    public Task SendAsync(Func<int, bool> goOn) =>
        Task.WhenAll(
            keys.Keys.Select(async department =>
            {
                for (var sent = 0; goOn(sent); sent++)
                    await SendOneAsync(department);
            })
        );

    /// <summary>Sends again, with their keys, all that were not answered 201, and returns what they are answered now.</summary>
    public async Task<IReadOnlyList<HttpStatusCode>> SendAgainAsync()
    {
        var answers = new List<HttpStatusCode>();
        foreach (
            var (key, sent) in All.Where(sent => sent.Value.Status != HttpStatusCode.Created).OrderBy(sent => sent.Value.Number).ToList()
        )
        {
            await SendAsync(key, sent);
            answers.Add(All[key].Status);
        }

        return answers;
    }

    private Task SendOneAsync(string department)
    {
        var n = Interlocked.Increment(ref number);
        var period = new Period(plan.Year, (n % 12) + 1);
        var figures = plan
            .Indicators.Where(i => i.Department == department && i.Schedule == new Schedule(Frequency.Monthly))
            .Select(i => new
            {
                indicator = i.Code,
                level = i.Reports(Measure.Level) ? i.LevelRange.Min + (n % 97) : (decimal?)null,
                growth = i.Reports(Measure.Growth) ? n % 40 : (decimal?)null,
                stage = i.Reports(Measure.Stage) ? plan.ScaleOf(i)!.Stages[n % plan.ScaleOf(i)!.Stages.Length] : null,
                remark = $"第{n}次报送",
                reason = "核实更正",
            });
        var json = JsonSerializer.Serialize(new { period, figures }, PlanJson.Options);
        return SendAsync($"{department}-{n}", new Sent(n, department, json, default, null));
    }

    // No answer at all counts as one that is not 201: the app's own, when the storage is away, is 503.
    private async Task SendAsync(string key, Sent sent)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "submissions")
        {
            Headers = { { "X-Api-Key", keys[sent.Department] }, { "Idempotency-Key", key } },
            Content = new StringContent(sent.Json, System.Text.Encoding.UTF8, "application/json"),
        };
        using var answer = await app.Http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        All[key] = sent with { Status = answer.StatusCode, Answer = body };
    }

    /// <param name="Number">In the order of sending.</param>
    /// <param name="Department">Who sent it.</param>
    /// <param name="Json">Its body.</param>
    /// <param name="Status">What it was answered last.</param>
    /// <param name="Answer">The answer's body.</param>
    internal sealed record Sent(int Number, string Department, string Json, HttpStatusCode Status, string? Answer)
    {
        /// <summary>How many figures it has.</summary>
        public int Figures { get; } = JsonDocument.Parse(Json).RootElement.GetProperty("figures").GetArrayLength();
    }
}
