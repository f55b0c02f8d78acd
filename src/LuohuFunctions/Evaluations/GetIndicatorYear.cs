using Luohu.Domain;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;
using Luohu.Storage.Bulletins;
using Luohu.Storage.Figures;
using Luohu.Storage.People;
using LuohuFunctions.Bulletins;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Plans;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Evaluations;

/// <summary>One indicator through a year: what was reached, planned and corrected, and what the bulletin said.</summary>
public sealed class GetIndicatorYear(
    FigureStore figures,
    BulletinArchive archive,
    BulletinSnapshots snapshots,
    BulletinPages pages,
    PlanCatalog plans,
    AppSettings settings,
    TimeProvider clock
)
{
    /// <summary><c>GET /indicators/{indicator}/year</c>, with <c>?year=</c> for another year than the newest plan's.</summary>
    [Function(nameof(GetIndicatorYear))]
    [RequireRole(Role.Report | Role.Read)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/indicators/{indicator}/year")] HttpRequest request,
        string indicator,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (!YearQuery.TryRead(request, plans, out var plan, out var problem))
            return problem;
        if (plan.Find(indicator) is not { } known)
            return Problem.Create(ProblemCode.IndicatorNotFound, $"{plan.Year}年计划中没有指标“{indicator}”。");
        if (!context.Client().MayRead(known))
            return Problem.Create(ProblemCode.NotAllowed, $"“{known.Name}”由其他部门报送，该密钥不能查看。");

        var published = await PublishedAsync(plan, cancellationToken);
        var now = await snapshots.TakeAsync(plan, NewestOver(plan), cancellationToken);
        var revisions = await figures.RevisionsAsync(settings.Region, known.Code, plan.Year, cancellationToken);
        var page =
            published is [.., var (record, snapshot)] && pages.Find(record, snapshot).TryGetValue(known.Code, out var found)
                ? found
                : (int?)null;
        return EtaggedContent.Json(IndicatorYearView.From(known, now, published, page, revisions));
    }

    // The newest month that is over; January of a year of which none is.
    private Period NewestOver(AnnualPlan plan) =>
        Enumerable
            .Range(1, 12)
            .Select(month => new Period(plan.Year, month))
            .LastOrDefault(month => ReportingCalendar.OpensAt(month) <= clock.GetUtcNow(), new Period(plan.Year, 1));

    // The newest version of each month's bulletin, with its snapshot.
    private async Task<IReadOnlyList<(BulletinRecord Record, Snapshot Snapshot)>> PublishedAsync(
        AnnualPlan plan,
        CancellationToken cancellationToken
    )
    {
        var records = await archive.ListAsync(settings.Region, plan.Year, cancellationToken);
        var newest = records.GroupBy(record => record.Period).Select(month => month.MaxBy(record => record.Version)!).ToList();
        return [.. newest.Zip(await Task.WhenAll(newest.Select(record => snapshots.ReadAsync(record, cancellationToken))))];
    }
}
