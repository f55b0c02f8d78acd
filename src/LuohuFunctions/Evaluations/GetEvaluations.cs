using Luohu.Bulletins.Board;
using Luohu.Domain.Plans;
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

/// <summary>How every indicator stands: as a bulletin says it, or by the figures as they are now. A department sees its own.</summary>
public sealed class GetEvaluations(BulletinRoute bulletins, BulletinSnapshots snapshots, PlanCatalog plans, TimeProvider clock)
{
    private const string Newest = "newest";

    /// <summary><c>GET /evaluations/{period}</c> with <c>?of=newest</c>, or of what is published with <c>?version=</c>.</summary>
    [Function(nameof(GetEvaluations))]
    [RequireRole(Role.Report | Role.Read)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/evaluations/{period}")] HttpRequest request,
        string period,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (!PeriodRoute.TryRead(plans, period, out var plan, out var month, out var problem))
            return problem;
        var caller = context.Client();
        if (caller.Department is null && !caller.Has(Role.Read))
            return Problem.Create(ProblemCode.NotAllowed, "您不属于任何部门，不能查看评价。");
        var department = caller.Has(Role.Read) ? null : caller.Department;
        switch (request.Query["of"].ToString())
        {
            case Newest when request.Query.ContainsKey("version"):
                return Problem.Create(ProblemCode.ParameterMalformed, "of=newest没有版次，请删去version。");
            case Newest when clock.GetUtcNow() < ReportingCalendar.OpensAt(month):
                return Problem.Create(ProblemCode.PeriodNotOver, $"{month}尚未结束，还没有应报的数据。");
            case Newest:
                var taken = await snapshots.TakeAsync(plan, month, cancellationToken);
                return EtaggedContent.Json(EvaluationListView.OfNewest(taken, BulletinBoard.From(taken, department)));
            case "" or "published":
                var (record, missing) = await bulletins.FindAsync(period, request.Query["version"], cancellationToken);
                if (record is null)
                    return missing!;
                var archived = await snapshots.ReadAsync(record, cancellationToken);
                return EtaggedContent.Json(EvaluationListView.OfPublished(record, BulletinBoard.From(archived, department)));
            case var of:
                return Problem.Create(ProblemCode.ParameterMalformed, $"of只能是published或newest，不能是“{of}”。");
        }
    }
}
