using System.Collections.Concurrent;
using System.Threading.Channels;
using Azure;
using Luohu.Storage.People;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LuohuFunctions.Security;

/// <summary>
/// Records when a key was last used, at most once a minute and beside the call: no answer waits for it or fails with it.
/// </summary>
internal sealed class LastUsedRecorder(ApiKeyStore keys, TimeProvider clock, ILogger<LastUsedRecorder> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> noted = new();
    private readonly Channel<(string Id, DateTimeOffset At)> uses = Channel.CreateBounded<(string, DateTimeOffset)>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>Notes that <paramref name="key"/> was used just now.</summary>
    public void Record(ApiKeyEntity key)
    {
        var now = clock.GetUtcNow();
        var last = noted.TryGetValue(key.Id, out var here) && !(key.LastUsedAt > here) ? here : key.LastUsedAt;
        if (last is { } known && now - known < Interval && now >= known)
            return;
        noted[key.Id] = now;
        uses.Writer.TryWrite((key.Id, now));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (id, at) in uses.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await keys.RecordUseAsync(id, at, stoppingToken);
            }
            catch (Exception failure) when (failure is RequestFailedException or AggregateException)
            {
                log.LogWarning(failure, "The last use of key {Key} could not be recorded.", id);
            }
        }
    }
}
