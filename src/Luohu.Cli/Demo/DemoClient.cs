using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Luohu.Plan;
using LuohuFunctions.Startup;

namespace Luohu.Cli.Demo;

/// <summary>Calls the app over HTTP, as the departments and the leadership do.</summary>
internal sealed class DemoClient(HttpClient http)
{
    private const string KeyHeader = "X-Api-Key";
    private static readonly TimeSpan PublishingTakesAtMost = TimeSpan.FromMinutes(2);

    /// <summary>Posts a sample with its department's key.</summary>
    /// <exception cref="OperatorException">The app refuses it; the message holds the problem document.</exception>
    public async Task SubmitAsync(Sample sample, string key, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/submissions")
        {
            Headers = { { KeyHeader, key }, { "Idempotency-Key", sample.IdempotencyKey } },
            Content = new StringContent(sample.Submission.GetRawText(), Encoding.UTF8, "application/json"),
        };
        using var answer = await http.SendAsync(request, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.Created)
            throw new OperatorException($"The app refused {sample.IdempotencyKey}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
    }

    /// <summary>Fires the publishing timer, and waits until <paramref name="period"/> has a bulletin.</summary>
    /// <exception cref="OperatorException">There is none after two minutes.</exception>
    public async Task PublishAsync(Period period, string key, CancellationToken cancellationToken)
    {
        using var fired = await http.PostAsJsonAsync("admin/functions/PublishMonthlyBulletin", new { input = "" }, cancellationToken);
        fired.EnsureSuccessStatusCode();

        using var patience = new CancellationTokenSource(PublishingTakesAtMost);
        while (!(await BulletinsAsync(key, cancellationToken)).Any(b => b.Period == period))
        {
            if (patience.IsCancellationRequested)
                throw new OperatorException($"The timer published no bulletin of {period}; the log above says why.");
            await Task.Delay(100, cancellationToken);
        }
    }

    /// <summary>All bulletins on file.</summary>
    public async Task<IReadOnlyList<Bulletin>> BulletinsAsync(string key, CancellationToken cancellationToken)
    {
        var body = await GetAsync("api/v1/bulletins", key, cancellationToken);
        return JsonDocument.Parse(body).RootElement.GetProperty("bulletins").Deserialize<List<Bulletin>>(JsonSerializerOptions.Web)!;
    }

    /// <summary>What GET answers.</summary>
    public async Task<byte[]> GetAsync(string path, string key, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { KeyHeader, key } } };
        using var answer = await http.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    /// <summary>What the demo needs to know of a bulletin.</summary>
    internal sealed record Bulletin(Period Period, int Version, int Pages);
}
