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
    private static readonly TimeSpan TimerTakesAtMost = TimeSpan.FromMinutes(2);

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
        await FireAsync(
            "PublishMonthlyBulletin",
            async () => (await BulletinsAsync(key, cancellationToken)).Any(b => b.Period == period),
            $"The timer published no bulletin of {period}; the log above says why.",
            cancellationToken);
    }

    /// <summary>Fires the reminder timer, and waits until each department that lacks figures of <paramref name="period"/> has its mail.</summary>
    /// <returns>How many they are, one or more.</returns>
    /// <exception cref="OperatorException">There are none after two minutes.</exception>
    public async Task<int> RemindAsync(Period period, string key, CancellationToken cancellationToken)
    {
        IReadOnlyList<Delivery> mails = [];
        await FireAsync(
            "RemindDepartments",
            async () => (mails = await DeliveriesAsync("reminder", period, key, cancellationToken)).Count > 0 && mails.All(mail => mail.State == "sent"),
            $"The timer did not remind anybody of {period}; the log above says why.",
            cancellationToken);
        return mails.Count;
    }

    /// <summary>Fires the delivery timer, and waits until the bulletin's mails of <paramref name="period"/> are sent.</summary>
    /// <returns>How many they are.</returns>
    /// <exception cref="OperatorException">They are not after two minutes.</exception>
    public async Task<int> DeliverAsync(Period period, string key, CancellationToken cancellationToken)
    {
        IReadOnlyList<Delivery> mails = [];
        await FireAsync(
            "DeliverBulletins",
            async () => (mails = await DeliveriesAsync("bulletin", period, key, cancellationToken)).All(mail => mail.State == "sent"),
            $"The timer did not send the bulletin of {period}; the log above says why.",
            cancellationToken);
        return mails.Count;
    }

    /// <summary>All bulletins on file.</summary>
    public Task<IReadOnlyList<Bulletin>> BulletinsAsync(string key, CancellationToken cancellationToken) =>
        ListAsync<Bulletin>("bulletins", key, cancellationToken);

    /// <summary>What GET answers.</summary>
    public async Task<byte[]> GetAsync(string path, string key, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { KeyHeader, key } } };
        using var answer = await http.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    private async Task FireAsync(string timer, Func<Task<bool>> isDone, string otherwise, CancellationToken cancellationToken)
    {
        using var fired = await http.PostAsJsonAsync($"admin/functions/{timer}", new { input = "" }, cancellationToken);
        fired.EnsureSuccessStatusCode();

        using var patience = new CancellationTokenSource(TimerTakesAtMost);
        while (!await isDone())
        {
            if (patience.IsCancellationRequested)
                throw new OperatorException(otherwise);
            await Task.Delay(100, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Delivery>> DeliveriesAsync(string kind, Period period, string key, CancellationToken cancellationToken) =>
        [.. (await ListAsync<Delivery>("deliveries", key, cancellationToken)).Where(mail => mail.Kind == kind && mail.Period == period)];

    private async Task<IReadOnlyList<T>> ListAsync<T>(string name, string key, CancellationToken cancellationToken)
    {
        using var answer = JsonDocument.Parse(await GetAsync($"api/v1/{name}", key, cancellationToken));
        return answer.RootElement.GetProperty(name).Deserialize<List<T>>(JsonSerializerOptions.Web)!;
    }

    /// <summary>What the demo needs to know of a bulletin.</summary>
    internal sealed record Bulletin(Period Period, int Version, int Pages);

    /// <summary>What the demo needs to know of a mail.</summary>
    private sealed record Delivery(string Kind, Period Period, string State);
}
