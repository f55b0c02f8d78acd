namespace LuohuFunctions.Tests.Telemetry;

/// <summary>Traces, metrics and logs arrive where the settings say, and none carries a figure, its words, a key or a mail address.</summary>
public sealed class SilenceTests
{
    private const string Accepted = "71727374";
    private const string Refused = "51525354";
    private const string Malformed = "61626364";
    private const string Remark = "第四十二号备注";
    private const string UnknownKey = "an-unknown-key-of-somebody";

    [Fact]
    public Task Otlp_HasAllThreeSignals_AndNothingConfidential() =>
        CheckAsync(
            collector => new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" },
            ["/v1/logs", "/v1/metrics", "/v1/traces"]
        );

    [Fact]
    public Task AzureMonitor_HasAllThreeSignals_AndNothingConfidential() =>
        CheckAsync(
            collector =>
                new()
                {
                    ["APPLICATIONINSIGHTS_CONNECTION_STRING"] =
                        $"InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint={collector.Address}/;LiveEndpoint={collector.Address}/",
                },
            ["/v2.1/track"]
        );

    private static async Task CheckAsync(Func<Collector, Dictionary<string, string>> settings, string[] paths)
    {
        await using var collector = await Collector.StartAsync();
        var mails = Directory.CreateTempSubdirectory("luohu-mails-").FullName;
        var app = new RunningApp
        {
            Settings = new(settings(collector))
            {
                ["MailFolder"] = mails,
                ["Logging__LogLevel__Default"] = "Trace",
                ["Logging__LogLevel__Microsoft.AspNetCore"] = "Trace",
            },
        };
        await app.InitializeAsync();
        string[] keys = [app.Housing, app.Statistics, app.Leadership];
        await UseAsync(app);
        await app.DisposeAsync();

        Assert.All(paths, path => Assert.Contains(path, collector.Paths));
        var sent = collector.Text;
        Assert.All(
            [
                "luohu.figures.accepted",
                "luohu.figures.refused",
                "too-many-decimals",
                "luohu.bulletin.duration",
                "luohu.bulletin.pages",
                "luohu.bulletin.lag",
                "luohu.mails",
                "publish bulletin",
                "SubmitFigures",
            ],
            name => Assert.Contains(name, sent, StringComparison.Ordinal)
        );
        Assert.Contains("Executed 'Functions.SubmitFigures' (Succeeded", app.Log.ToString(), StringComparison.Ordinal);
        Assert.All(
            [Accepted, Refused, Malformed, Remark, UnknownKey, "example.invalid", .. keys],
            mark => Assert.DoesNotContain(mark, sent + app.Log, StringComparison.Ordinal)
        );
    }

    private static async Task UseAsync(RunningApp app)
    {
        static string Homes(string level) =>
            $$"""{"period":"2021-06","figures":[{"indicator":"homes","level":{{level}},"remark":"{{Remark}}"}]}""";

        Assert.Equal(201, (await app.SubmitAsync(Homes(Accepted), app.Housing)).Status);
        Assert.Equal(422, (await app.SubmitAsync(Homes(Refused + ".4"), app.Housing)).Status);
        Assert.Equal(400, (await app.SubmitAsync(Homes(Malformed + "}"), app.Housing)).Status);
        Assert.Equal(401, (await app.SubmitAsync(Homes(Accepted), UnknownKey)).Status);
        Assert.Equal(200, (await app.GetAsync("figures/2021-06/homes", app.Housing)).Status);

        app.Clock.Now = new DateTimeOffset(2021, 7, 20, 12, 0, 0, TimeSpan.FromHours(8));
        await app.Host.RunTimerAsync("PublishMonthlyBulletin");
        await app.Host.RunTimerAsync("DeliverBulletins");
    }
}
