using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using LuohuFunctions.Configuration;

namespace Luohu.Cli.Import;

/// <summary>Sends files to the app.</summary>
internal sealed class ImportClient(HttpClient http)
{
    private const int MaxTries = 4;

    /// <summary>Sends <paramref name="file"/>; tries again while the app is busy, and waits as long as it is told to.</summary>
    /// <exception cref="ConfigurationException">The app cannot be reached, or stays unable to answer.</exception>
    public async Task<ImportOutcome> SendAsync(ImportFile file, string key, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var request = RequestOf(file, key);
            var wait = TimeSpan.FromMilliseconds(250 << attempt);
            try
            {
                using var answer = await http.SendAsync(request, cancellationToken);
                if ((int)answer.StatusCode < 500 && answer.StatusCode != HttpStatusCode.TooManyRequests)
                    return await OutcomeAsync(answer, cancellationToken);
                wait = answer.Headers.RetryAfter?.Delta ?? wait;
                if (attempt == MaxTries)
                    throw new ConfigurationException(
                        $"The app answered {(int)answer.StatusCode} to {file.Name}. Run the import again: it goes on from here."
                    );
            }
            catch (HttpRequestException failure) when (attempt == MaxTries)
            {
                throw new ConfigurationException(
                    $"The app at {http.BaseAddress} cannot be reached: {failure.Message} Run the import again: it goes on from {file.Name}.",
                    failure
                );
            }
            catch (HttpRequestException)
            {
                // Tried again below, under the same Idempotency-Key.
            }

            await Task.Delay(wait, cancellationToken);
        }
    }

    private static HttpRequestMessage RequestOf(ImportFile file, string key)
    {
        var content = new ByteArrayContent(file.Content);
        content.Headers.ContentType = new MediaTypeHeaderValue(file.MediaType);
        return new HttpRequestMessage(HttpMethod.Post, "api/v1/submissions")
        {
            Headers = { { "X-Api-Key", key }, { "Idempotency-Key", "import-" + file.Hash } },
            Content = content,
        };
    }

    private static async Task<ImportOutcome> OutcomeAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        using var body = await JsonDocument.ParseAsync(
            await answer.Content.ReadAsStreamAsync(cancellationToken),
            cancellationToken: cancellationToken
        );
        var root = body.RootElement;
        if (answer.StatusCode == HttpStatusCode.Created)
            return new(
                true,
                TakenWords(root),
                [.. root.GetProperty("warnings").EnumerateArray().Select(warning => Line(warning, "place"))]
            );

        var lines = root.TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().Select(error => Line(error, "pointer"))
            : [Text(root, "detail")];
        return new(false, $"未登记：{Text(root, "title")}（{Text(root, "code")}）", [.. lines]);
    }

    private static string TakenWords(JsonElement receipt)
    {
        var figures = receipt.GetProperty("figures").EnumerateArray().ToList();
        int Count(string outcome) => figures.Count(figure => Text(figure, "outcome") == outcome);
        var late = figures.Count(figure => figure.GetProperty("late").GetBoolean());
        var removed = figures.Count(figure => figure.TryGetProperty("remark", out var remark) && remark.GetString() == "removed");
        return $"已登记：新{Count("new")}、改{Count("revised")}、未变{Count("unchanged")}"
            + (late > 0 ? $"，其中逾期{late}" : "")
            + (removed > 0 ? $"，删去说明{removed}" : "");
    }

    private static string Line(JsonElement fault, string place) =>
        $"{Text(fault, place)} {Text(fault, "message")}（{Text(fault, "code")}）".TrimStart();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
