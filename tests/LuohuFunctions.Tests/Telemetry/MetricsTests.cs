using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using Luohu.Azurite;
using Luohu.Storage.People;
using Luohu.Tests;
using LuohuFunctions.Bulletins;
using LuohuFunctions.Security;
using LuohuFunctions.Submissions;
using LuohuFunctions.Telemetry;

namespace LuohuFunctions.Tests.Telemetry;

public sealed class MetricsTests : IAsyncLifetime
{
    private static readonly ApiClient Housing = new("housing", "housing", "housing", Role.Report);

    private readonly SettableClock clock = new(new(2021, 7, 5, 12, 0, 0, TimeSpan.FromHours(8)));
    private AzuriteServer? azurite;
    private AppServices? app;
    private readonly ConcurrentQueue<string> measured = new();

    private AppServices App => app!;

    public async ValueTask InitializeAsync()
    {
        azurite = await AzuriteServer.StartAsync();
        app = await AppServices.CreateAsync(azurite.ConnectionString, clock, new LogText());
    }

    public async ValueTask DisposeAsync()
    {
        App.Dispose();
        await azurite!.DisposeAsync();
    }

    [Fact]
    public async Task Submissions_AreCountedByOutcomeAndByFault()
    {
        using var listener = Listen();
        await SubmitAsync("""{"period":"2021-05","figures":[{"indicator":"homes","level":700}]}""");
        await SubmitAsync("""{"period":"2021-05","figures":[{"indicator":"homes","level":700}]}""");
        await SubmitAsync("""{"period":"2021-05","figures":[{"indicator":"homes","level":701,"reason":"漏报"}]}""");
        await SubmitAsync("""{"period":"2021-04","figures":[{"indicator":"homes","level":7.5},{"indicator":"houses","level":1}]}""");
        await SubmitAsync("""{"figures":[]}""");

        Assert.Equal(
            [
                "luohu.figures.accepted 1 New",
                "luohu.figures.accepted 1 Unchanged",
                "luohu.figures.accepted 1 Revised",
                "luohu.figures.refused 1 too-many-decimals",
                "luohu.figures.refused 1 unknown-indicator",
            ],
            measured.Take(5)
        );
        Assert.All(measured.Skip(5), more => Assert.StartsWith("luohu.figures.refused 1 ", more, StringComparison.Ordinal));
        Assert.NotEmpty(measured.Skip(5));
    }

    [Fact]
    public async Task LateBulletin_IsOverdueUntilItIsFiled()
    {
        await SubmitAsync("""{"period":"2021-06","figures":[{"indicator":"homes","level":800}]}""");
        clock.Now = new DateTimeOffset(2021, 7, 20, 12, 0, 0, TimeSpan.FromHours(8));
        using var listener = Listen();
        var published = App.Get<BulletinPublisher>().PublishDueAsync(default).ToBlockingEnumerable().Last();

        Assert.Contains("luohu.bulletin.lag 4", measured);
        Assert.Contains($"luohu.bulletin.pages {published.Full.Pages}", measured);
        Assert.Contains(measured, line => line.StartsWith("luohu.bulletin.duration ", StringComparison.Ordinal));
        Assert.Equal("luohu.bulletin.lag 0", measured.Last());
    }

    private Task<Answer> SubmitAsync(string json) =>
        App.CallAsync<SubmitFigures>(
            Housing,
            (function, request, context) => function.RunAsync(request, context, default),
            Encoding.UTF8.GetBytes(json),
            ("Idempotency-Key", Guid.NewGuid().ToString("N"))
        );

    private MeterListener Listen()
    {
        var meters = App.Get<IMeterFactory>();
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
