using System.Net;
using System.Text;
using System.Text.Json;
using DevHost;
using Luohu.Domain;
using LuohuFunctions.Configuration;

namespace Luohu.Cli.Demo;

/// <summary>Calls the app over HTTP, as the departments and the leadership do, and fires its timers.</summary>
internal sealed class DemoClient(FunctionsHost host, HttpClient http)
{
    private const string KeyHeader = "X-Api-Key";

    /// <summary>Posts a sample with its department's key.</summary>
    /// <exception cref="ConfigurationException">The app refuses it; the message holds the problem document.</exception>
    public async Task SubmitAsync(Sample sample, string key, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/submissions")
        {
            Headers = { { KeyHeader, key }, { "Idempotency-Key", sample.IdempotencyKey } },
            Content = new StringContent(sample.Submission.GetRawText(), Encoding.UTF8, "application/json"),
        };
        using var answer = await http.SendAsync(request, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.Created)
            throw new ConfigurationException(
                $"The app refused {sample.IdempotencyKey}: {await answer.Content.ReadAsStringAsync(cancellationToken)}"
            );
    }

    /// <summary>Fires the publishing timer, which publishes <paramref name="period"/>.</summary>
    /// <exception cref="ConfigurationException">It does not.</exception>
    public async Task PublishAsync(Period period, string key, CancellationToken cancellationToken)
    {
        await FireAsync("PublishMonthlyBulletin", cancellationToken);
        if ((await BulletinsAsync(key, cancellationToken)).All(bulletin => bulletin.Period != period))
            throw new ConfigurationException($"The timer published no bulletin of {period}; the log above says why.");
    }

    /// <summary>Fires the reminder timer, which sends a mail to each department that lacks figures of <paramref name="period"/>.</summary>
    /// <returns>How many they are, one or more.</returns>
    /// <exception cref="ConfigurationException">There are none, or one was not sent.</exception>
    public Task<int> RemindAsync(Period period, string key, CancellationToken cancellationToken) =>
        SendAsync("RemindDepartments", "reminder", period, key, cancellationToken);

    /// <summary>Fires the delivery timer, which sends the bulletin of <paramref name="period"/>.</summary>
    /// <returns>How many mails these are, one or more.</returns>
    /// <exception cref="ConfigurationException">There are none, or one was not sent.</exception>
    public Task<int> DeliverAsync(Period period, string key, CancellationToken cancellationToken) =>
        SendAsync("DeliverBulletins", "bulletin", period, key, cancellationToken);

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

    private async Task<int> SendAsync(string timer, string kind, Period period, string key, CancellationToken cancellationToken)
    {
        await FireAsync(timer, cancellationToken);
        var mails = (await ListAsync<Delivery>("deliveries", key, cancellationToken))
            .Where(mail => mail.Kind == kind && mail.Period == period)
            .ToList();
        return mails.Count > 0 && mails.All(mail => mail.State == "sent")
            ? mails.Count
            : throw new ConfigurationException($"The timer {timer} did not send every mail of {period}; the log above says why.");
    }

    private async Task FireAsync(string timer, CancellationToken cancellationToken)
    {
        try
        {
            await host.RunTimerAsync(timer, cancellationToken);
        }
        catch (FunctionFailedException failure)
        {
            throw new ConfigurationException($"The timer {timer} failed; the log above says why.", failure);
        }
    }

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
