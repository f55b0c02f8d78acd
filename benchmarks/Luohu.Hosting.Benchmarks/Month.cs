using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Luohu.Benchmarks.Shared;
using LuohuFunctions.Access;

namespace Luohu.Hosting.Benchmarks;

/// <summary>A month's run in one process: every department's submissions of June, then the bulletin; and the most memory that took.</summary>
internal static class Month
{
    private const double MostMegabytes = 200;
    private const string Period = "2021-06";

    public static async Task MeasureAsync(PublishedServers servers, string storage, Report report)
    {
        await using var app = servers.StartApp();
        await app.AnswersAsync("health/ready", TimeSpan.FromMilliseconds(20));
        var keys = new KeyStore(new TableClient(storage, KeyStore.TableName), TimeProvider.System, "440303");
        foreach (var file in Directory.GetFiles(Path.Combine(PublishedServers.Repository, "samples", "2021", "06"), "*.json").Order(StringComparer.Ordinal))
        {
            using var sample = JsonDocument.Parse(await File.ReadAllBytesAsync(file));
            var department = sample.RootElement.GetProperty("department").GetString()!;
            var key = await keys.IssueAsync(department, department, Role.Report, CancellationToken.None);
            await PostAsync(app, "submissions", key, sample.RootElement.GetProperty("submission").GetRawText());
        }

        await PostAsync(app, $"bulletins/{Period}", await keys.IssueAsync("office", null, Role.Publish, CancellationToken.None), "");
        var peak = PeakMegabytes(app.Id);
        report.Alone("peak memory of a month's run, MB", peak, "less than 200", peak < MostMegabytes);
    }

    private static async Task PostAsync(AppProcess app, string path, string key, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Headers = { { "X-Api-Key", key }, { "Idempotency-Key", Guid.NewGuid().ToString("N") } },
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        using var answer = await app.Http.SendAsync(request);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    // VmHWM, "high water mark", in kB.
    private static double PeakMegabytes(int process)
    {
        var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status")).First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return 1024 * double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1e6;
    }
}
