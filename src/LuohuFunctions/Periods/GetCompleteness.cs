using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Storage.Figures;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Plans;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Periods;

/// <summary>Who has reported what is due with a period's bulletin: a department its own line, a reader all of them.</summary>
public sealed class GetCompleteness(FigureStore store, PlanCatalog plans, AppSettings settings, TimeProvider clock)
{
    /// <summary><c>GET /periods/{period}/completeness</c></summary>
    [Function(nameof(GetCompleteness))]
    [RequireRole(Role.Report | Role.Read)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/periods/{period}/completeness")] HttpRequest request,
        string period,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (!PeriodRoute.TryRead(plans, period, out var plan, out var month, out var problem))
            return problem;
        if (clock.GetUtcNow() < ReportingCalendar.OpensAt(month))
            return Problem.Create(ProblemCode.PeriodNotOver, $"{month}尚未结束，还没有应报的数据。");

        var caller = context.Client();
        var figures = await store.ReadAsync(settings.Region, plan.Year, month, cancellationToken);
        return EtaggedContent.Json(
            CompletenessView.From(
                plan,
                month,
                Completeness
                    .Evaluate(plan, figures, month)
                    .Where(line => caller.Has(Role.Read) || line.Department.Code == caller.Department)
            )
        );
    }
}
