using Luohu.Ledger;
using LuohuFunctions.Delivery;
using LuohuFunctions.Publishing;
using LuohuFunctions.Startup;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Functions;

/// <summary>Takes up the mails of a bulletin that were given up; the delivery timer sends them.</summary>
public sealed class RetryDeliveries(DeliveryOutbox outbox, BulletinRoute route, AppSettings settings, TimeProvider clock)
{
    /// <summary><c>POST /deliveries/{period}/{version}/retry</c></summary>
    [Function(nameof(RetryDeliveries))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "deliveries/{period}/{version}/retry")] HttpRequest request,
        string period,
        string version,
        CancellationToken cancellationToken)
    {
        var (record, problem) = await route.FindAsync(period, version, cancellationToken);
        if (record is null)
            return problem!;

        var occasion = new MailOccasion.Bulletin(record.Period, record.Version);
        var mails = await outbox.ListAsync(settings.Region, record.Period.Year, cancellationToken);
        var revived = new List<OutboxMail>();
        foreach (var dead in mails.Where(mail => mail.Occasion == occasion && mail.State == MailState.Dead))
        {
            if (await outbox.AdvanceAsync(dead.Revived(clock.GetUtcNow()), cancellationToken) is { } mail)
                revived.Add(mail);
        }

        return Results.Json(new { deliveries = revived.Select(DeliveryView.Of) }, Luohu.Plan.PlanJson.Options);
    }
}
