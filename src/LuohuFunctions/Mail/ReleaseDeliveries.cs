using Luohu.Domain;
using Luohu.Storage.Log;
using Luohu.Storage.Outbox;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Log;
using LuohuFunctions.Plans;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Mail;

/// <summary>
/// Releases a month's mails that were held when its bulletin was published late, out of turn or with others; the delivery timer
/// sends those of the newest version.
/// </summary>
public sealed class ReleaseDeliveries(MailOutbox outbox, PlanCatalog plans, AppSettings settings, ActionRecorder log, TimeProvider clock)
{
    /// <summary><c>POST /deliveries/{period}/release</c></summary>
    [Function(nameof(ReleaseDeliveries))]
    [RequireRole(Role.Publish)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/deliveries/{period}/release")] HttpRequest request,
        string period,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (!PeriodRoute.TryRead(plans, period, out _, out var month, out var problem))
            return problem;

        var mails = await outbox.ListAsync(settings.Region, month.Year, cancellationToken);
        var released = new List<OutboxMail>();
        foreach (var held in mails.Where(mail => mail.Kind.Period == month && mail.State == MailState.Held))
        {
            if (await outbox.AdvanceAsync(held.Released(clock.GetUtcNow()), cancellationToken) is { } mail)
                released.Add(mail);
        }

        if (released.Count > 0)
            await log.AddAsync(request, context.Client(), LogKind.Delivery, $"放行{month}的{released.Count}封邮件", cancellationToken);
        return Results.Json(new { deliveries = released.Select(DeliveryView.From) }, PlanJson.Options);
    }
}
