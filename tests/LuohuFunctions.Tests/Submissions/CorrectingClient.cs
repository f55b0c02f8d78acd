using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace LuohuFunctions.Tests.Submissions;

/// <summary>
/// A client that corrects one figure until the app has taken it, as the API's document tells it to: after 503 it sends the same
/// again when Retry-After is over, after 412 it reads what stands and corrects that. Its Idempotency-Key stays the same throughout.
/// </summary>
internal sealed class CorrectingClient : IDisposable
{
    private readonly HttpClient http;
    private readonly Action<HttpStatusCode> refused;

    /// <param name="app">The instance of the app that it calls, as department statistics.</param>
    /// <param name="refused">Is told of each refusal before the next try.</param>
    public CorrectingClient(RunningApp app, Action<HttpStatusCode> refused)
    {
        this.refused = refused;
        http = new HttpClient
        {
            BaseAddress = app.Http.BaseAddress,
            DefaultRequestHeaders = { { "X-Api-Key", app.Statistics }, { "Idempotency-Key", Guid.NewGuid().ToString("N") } },
        };
    }

    /// <summary>Corrects the figure whatever stands.</summary>
    /// <returns>The answer that it was taken with.</returns>
    public async Task<Taken> SubmitAsync(string period, string indicator, int level)
    {
        while (true)
        {
            using var answer = await http.PostAsJsonAsync(
                "submissions",
                new
                {
                    period,
                    figures = new[]
                    {
                        new
                        {
                            indicator,
                            level,
                            reason = $"更正为{level}",
                        },
                    },
                }
            );
            if (await TakenAsync(answer, level) is { } taken)
                return taken;
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            await Task.Delay(answer.Headers.RetryAfter!.Delta!.Value);
        }
    }

    /// <summary>Corrects the figure that it has read, and no other.</summary>
    /// <param name="period">The month.</param>
    /// <param name="indicator">The indicator's code.</param>
    /// <param name="level">The corrected value.</param>
    /// <param name="allHaveRead">Waits until all others have read the figure for the first time.</param>
    /// <returns>The answer that it was taken with.</returns>
    public async Task<Taken> PutAsync(string period, string indicator, int level, Func<Task> allHaveRead)
    {
        while (true)
        {
            using var standing = await http.GetAsync($"figures/{period}/{indicator}");
            await allHaveRead();
            using var request = new HttpRequestMessage(HttpMethod.Put, $"figures/{period}/{indicator}")
            {
                Headers = { IfMatch = { standing.Headers.ETag! } },
                Content = JsonContent.Create(new { level, reason = $"更正为{level}" }),
            };
            using var answer = await http.SendAsync(request);
            if (await TakenAsync(answer, level) is { } taken)
                return taken;
            Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<Taken?> TakenAsync(HttpResponseMessage answer, int level)
    {
        if (!answer.IsSuccessStatusCode)
        {
            refused(answer.StatusCode);
            return null;
        }

        var receipt = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new(receipt.GetProperty("figures")[0].GetProperty("revision").GetInt32(), receipt.GetProperty("id").GetString()!, level);
    }

    /// <summary>A correction as a client was told that it was taken, or as the figure's history shows it.</summary>
    internal sealed record Taken(int Revision, string Receipt, decimal Level);
}
