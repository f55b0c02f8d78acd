using Azure.Storage.Blobs;
using DevHost.Functions;

namespace DevHost.Timers;

/// <summary>A timer function that fires by its schedule.</summary>
/// <param name="Function">The function.</param>
/// <param name="Schedule">When it fires.</param>
/// <param name="RunOnStartup">Whether it also fires when the host starts.</param>
/// <param name="Lock">The blob whose lease gives the right to fire it.</param>
/// <param name="Record">Where its runs are recorded; null if they are not, so that a missed one is not made up for.</param>
internal sealed record ScheduledTimer(
    FunctionDefinition Function,
    Schedule Schedule,
    bool RunOnStartup,
    BlobClient Lock,
    TimerRecord? Record
)
{
    /// <summary>What is recorded of its runs; null if nothing is.</summary>
    public async Task<ScheduleStatus?> ReadStatusAsync(CancellationToken cancellationToken) =>
        Record is null ? null : await Record.ReadAsync(cancellationToken);
}
