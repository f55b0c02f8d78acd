using Luohu.Storage.Outbox;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Mail;

/// <summary>What became of each mail, newest month first; the addresses are masked. Dead ones are for a person to look at.</summary>
public sealed class ListDeliveries(MailOutbox outbox, PlanCatalog plans, AppSettings settings)
{
    /// <summary><c>GET /deliveries</c></summary>
    [Function(nameof(ListDeliveries))]
    [RequireRole(Role.Publish | Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/deliveries")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var mails = new List<OutboxMail>();
        foreach (var plan in plans.All)
            mails.AddRange(await outbox.ListAsync(settings.Region, plan.Year, cancellationToken));
        return EtaggedContent.Json(
            new
            {
                deliveries = mails
                    .Select(DeliveryView.From)
                    .OrderByDescending(d => d.Period)
                    .ThenBy(d => d.Kind)
                    .ThenByDescending(d => d.Version),
            }
        );
    }
}
