using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using LuohuFunctions.Publishing;
using LuohuFunctions.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace LuohuFunctions.Tests.Telemetry;

public sealed class MetricsTests(RunningApp app) : IClassFixture<RunningApp>
{
    private readonly ConcurrentQueue<string> measured = new();

    [Fact]
    public async Task Submissions_AreCountedByOutcomeAndByFault()
    {
        using var listener = Listen();
        await app.SubmitAsync("""{"period":"2021-05","figures":[{"indicator":"homes","level":700}]}""", app.Housing);
        await app.SubmitAsync("""{"period":"2021-05","figures":[{"indicator":"homes","level":700}]}""", app.Housing);
        await app.SubmitAsync("""{"period":"2021-05","figures":[{"indicator":"homes","level":701,"reason":"漏报"}]}""", app.Housing);
        await app.SubmitAsync("""{"period":"2021-04","figures":[{"indicator":"homes","level":7.5},{"indicator":"houses","level":1}]}""", app.Housing);
        await app.SubmitAsync("""{"figures":[]}""", app.Housing);

        Assert.Equal(
            [
                "luohu.figures.accepted 1 New", "luohu.figures.accepted 1 Unchanged", "luohu.figures.accepted 1 Revised",
                "luohu.figures.refused 1 too-many-decimals", "luohu.figures.refused 1 unknown-indicator",
            ],
            measured.Take(5));
        Assert.All(measured.Skip(5), more => Assert.StartsWith("luohu.figures.refused 1 ", more, StringComparison.Ordinal));
        Assert.NotEmpty(measured.Skip(5));
    }

    [Fact]
    public async Task LateBulletin_IsOverdueUntilItIsFiled()
    {
        await app.SubmitAsync("""{"period":"2021-06","figures":[{"indicator":"homes","level":800}]}""", app.Housing);
        app.Clock.Now = new DateTimeOffset(2021, 7, 20, 12, 0, 0, TimeSpan.FromHours(8));
        using var listener = Listen();
        var published = app.Services.GetRequiredService<BulletinPublisher>().PublishDueAsync(default).ToBlockingEnumerable().Last();

        Assert.Contains("luohu.bulletin.lag 4", measured);
        Assert.Contains($"luohu.bulletin.pages {published.Pages}", measured);
        Assert.Contains(measured, line => line.StartsWith("luohu.bulletin.duration ", StringComparison.Ordinal));
        Assert.Equal("luohu.bulletin.lag 0", measured.Last());
    }

    private MeterListener Listen()
    {
        var meters = app.Services.GetRequiredService<IMeterFactory>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == LuohuMetrics.MeterName && instrument.Meter.Scope == meters)
                    listening.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>(Note);
        listener.SetMeasurementEventCallback<int>(Note);
        listener.SetMeasurementEventCallback<double>(Note);
        listener.Start();
        return listener;
    }

    private void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        measured.Enqueue(tags.IsEmpty ? $"{instrument.Name} {value}" : $"{instrument.Name} {value} {tags[0].Value}");
}
