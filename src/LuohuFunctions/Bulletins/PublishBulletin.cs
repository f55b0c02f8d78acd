using Luohu.Domain;
using Luohu.Domain.Plans;
using Luohu.Storage.Log;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Log;
using LuohuFunctions.Plans;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Bulletins;

/// <summary>The timer's twin for a person: publishes one period now, or anew when its figures have changed.</summary>
public sealed class PublishBulletin(BulletinPublisher publisher, PlanCatalog plans, ActionRecorder log, TimeProvider clock)
{
    /// <summary><c>POST /bulletins/{period}</c></summary>
    [Function(nameof(PublishBulletin))]
    [RequireRole(Role.Publish)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/bulletins/{period}")] HttpRequest request,
        string period,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (!PeriodRoute.TryRead(plans, period, out var plan, out var month, out var problem))
            return problem;
        if (clock.GetUtcNow() < ReportingCalendar.OpensAt(month))
            return Problem.Create(ProblemCode.PeriodNotOver, $"{month}尚未结束，不能编发通报。");

        var (record, isNew) = await publisher.PublishAsync(plan, month, cancellationToken);
        if (isNew)
            await log.AddAsync(
                request,
                context.Client(),
                LogKind.Publication,
                $"编发{record.Period}通报第{record.Version}版",
                cancellationToken
            );
        return Results.Json(
            BulletinView.From(record),
            PlanJson.Options,
            statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK
        );
    }
}
