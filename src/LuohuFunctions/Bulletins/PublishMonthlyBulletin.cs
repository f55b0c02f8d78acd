using Luohu.Domain.Publishing;
using Luohu.Storage.Log;
using LuohuFunctions.Log;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace LuohuFunctions.Bulletins;

/// <summary>
/// Publishes the bulletins that are due. It runs on the setting BulletinSchedule, in UTC, and may run on any day: what is
/// due is decided by the plan's publishing day in China. A missed run is caught up by the next one; what it mails by itself,
/// <see cref="DueBulletin"/> decides.
/// </summary>
public sealed class PublishMonthlyBulletin(BulletinPublisher publisher, ActionRecorder actions, ILogger<PublishMonthlyBulletin> log)
{
    /// <summary>The timer.</summary>
    [Function(nameof(PublishMonthlyBulletin))]
    public async Task RunAsync([TimerTrigger("%BulletinSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        if (timer.IsPastDue)
            log.LogWarning("The bulletin timer runs late.");
        await foreach (var published in publisher.PublishDueAsync(cancellationToken))
        {
            await actions.AddAsync(LogKind.Publication, $"到日编发{published.Period}通报第{published.Version}版", cancellationToken);
            log.LogInformation(
                "Published {Period} v{Version}, {Pages} pages, digest {Digest}.",
                published.Period,
                published.Version,
                published.Full.Pages,
                published.Digest
            );
        }
    }
}
