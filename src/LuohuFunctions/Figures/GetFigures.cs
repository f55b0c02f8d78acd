using Luohu.Storage.Figures;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Plans;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Figures;

/// <summary>The figures of one period as they stand: a department's own, or all for a reader.</summary>
public sealed class GetFigures(FigureStore store, PlanCatalog plans, AppSettings settings)
{
    /// <summary><c>GET /figures/{period}</c></summary>
    [Function(nameof(GetFigures))]
    [RequireRole(Role.Report | Role.Read)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/figures/{period}")] HttpRequest request,
        string period,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (!PeriodRoute.TryRead(plans, period, out var plan, out var month, out var problem))
            return problem;

        var caller = context.Client();
        var existing = (await store.ReadAsync(settings.Region, plan.Year, month, cancellationToken))
            .Where(f => f.Period == month)
            .ToDictionary(f => f.Indicator);
        var figures = plan
            .Indicators.Where(i => existing.ContainsKey(i.Code) && caller.MayRead(i))
            .Select(i => FigureView.From(plan, i, existing[i.Code]));
        return EtaggedContent.Json(new { period = month, figures });
    }
}
