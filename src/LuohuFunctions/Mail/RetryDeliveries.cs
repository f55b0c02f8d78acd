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

/// <summary>Takes up a month's mails that were given up, bulletins and reminders; the delivery timer sends those that are still needed.</summary>
public sealed class RetryDeliveries(MailOutbox outbox, PlanCatalog plans, AppSettings settings, ActionRecorder log, TimeProvider clock)
{
    /// <summary><c>POST /deliveries/{period}/retry</c></summary>
    [Function(nameof(RetryDeliveries))]
    [RequireRole(Role.Publish | Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/deliveries/{period}/retry")] HttpRequest request,
        string period,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (!PeriodRoute.TryRead(plans, period, out _, out var month, out var problem))
            return problem;

        var mails = await outbox.ListAsync(settings.Region, month.Year, cancellationToken);
        var requeued = new List<OutboxMail>();
        foreach (var dead in mails.Where(mail => mail.Kind.Period == month && mail.State == MailState.DeadLettered))
        {
            if (await outbox.AdvanceAsync(dead.Requeued(clock.GetUtcNow()), cancellationToken) is { } mail)
                requeued.Add(mail);
        }

        if (requeued.Count > 0)
            await log.AddAsync(request, context.Client(), LogKind.Delivery, $"重新投递{month}的{requeued.Count}封邮件", cancellationToken);
        return Results.Json(new { deliveries = requeued.Select(DeliveryView.From) }, Luohu.Domain.PlanJson.Options);
    }
}
