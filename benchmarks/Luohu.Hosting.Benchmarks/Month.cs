using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Luohu.Benchmarks.Shared;
using Luohu.Storage.People;
using Luohu.Tests;

namespace Luohu.Hosting.Benchmarks;

/// <summary>A month's run in one worker: every department's submissions of June, then the bulletin; and the most memory that took.</summary>
internal static class Month
{
    private const double MostMegabytes = 220;
    private const string Period = "2021-06";

    public static async Task MeasureAsync(PublishedApps apps, string storage, Report report)
    {
        await using var app = await apps.StartAppAsync();
        await app.AnswersAsync("health/ready", TimeSpan.FromMilliseconds(20));
        var keys = new ApiKeyStore(new TableClient(storage, ApiKeyStore.TableName), TimeProvider.System, "440303");
        foreach (
            var file in Directory
                .GetFiles(Path.Combine(PublishedApps.Repository, "samples", "2021", "06"), "*.json")
                .Order(StringComparer.Ordinal)
        )
        {
            using var sample = JsonDocument.Parse(await File.ReadAllBytesAsync(file));
            var department = sample.RootElement.GetProperty("department").GetString()!;
            var key = await keys.IssueAsync(department, department, Role.Report, CancellationToken.None);
            await PostAsync(app, "submissions", key, sample.RootElement.GetProperty("submission").GetRawText());
        }

        await PostAsync(app, $"bulletins/{Period}", await keys.IssueAsync("office", null, Role.Publish, CancellationToken.None), "");
        report.Alone("peak memory of a month's run, MB", PeakMegabytes(app.WorkerId), Goal.AtMost(MostMegabytes));
    }

    private static async Task PostAsync(HostedApp app, string path, string key, string json)
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
        var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status"))
            .First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return 1024 * double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1e6;
    }
}
