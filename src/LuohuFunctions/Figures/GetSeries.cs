using Luohu.Domain;
using Luohu.Storage.Figures;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Figures;

/// <summary>All that stands of one indicator over months and years.</summary>
public sealed class GetSeries(FigureStore store, PlanCatalog plans, AppSettings settings)
{
    /// <summary><c>GET /indicators/{indicator}/series?from=2021-01&amp;to=2021-12</c>; both may be left out.</summary>
    [Function(nameof(GetSeries))]
    [RequireRole(Role.Report | Role.Read)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/indicators/{indicator}/series")] HttpRequest request,
        string indicator,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        var known = plans.All.Where(plan => plan.Find(indicator) is not null).ToList();
        if (known.Count == 0)
            return Problem.Create(ProblemCode.IndicatorNotFound, $"各年度计划中都没有指标“{indicator}”。");
        var readable = known.Where(plan => context.Client().MayRead(plan.Find(indicator)!)).ToList();
        if (readable.Count == 0)
            return Problem.Create(ProblemCode.NotAllowed, $"“{known[^1].Find(indicator)!.Name}”由其他部门报送，该密钥不能查看。");
        if (
            !TryRead(request, "from", new Period(known[0].Year, 1), out var from, out var problem)
            || !TryRead(request, "to", new Period(known[^1].Year, 12), out var to, out problem)
        )
            return problem!;
        if (from > to)
            return Problem.Create(ProblemCode.ParameterMalformed, $"起始期{from}晚于截止期{to}，请对调。");

        var figures = new List<FigureView>();
        foreach (var plan in readable.Where(plan => from.Year <= plan.Year && plan.Year <= to.Year))
        {
            var series = await store.SeriesAsync(settings.Region, indicator, plan.Year, cancellationToken);
            figures.AddRange(
                series.Where(f => from <= f.Period && f.Period <= to).Select(f => FigureView.From(plan, plan.Find(indicator)!, f))
            );
        }

        var newest = readable[^1].Find(indicator)!;
        return EtaggedContent.Json(
            new
            {
                indicator = newest.Code,
                newest.Name,
                newest.Unit,
                from,
                to,
                figures,
            }
        );
    }

    private static bool TryRead(HttpRequest request, string name, Period otherwise, out Period period, out Problem? problem)
    {
        var text = request.Query[name].ToString();
        period = otherwise;
        problem =
            text.Length == 0 || Period.TryParse(text, out period)
                ? null
                : Problem.Create(ProblemCode.PeriodMalformed, $"{name}应写作“年-月”，例如2021-06，不能是“{text}”。");
        return problem is null;
    }
}
