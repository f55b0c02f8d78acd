using Luohu.Storage.Figures;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Figures;

/// <summary>The whole history of one figure: who reported what, when and why.</summary>
public sealed class GetRevisions(FigureStore store, PlanCatalog plans, AppSettings settings)
{
    /// <summary><c>GET /figures/{period}/{indicator}/revisions</c></summary>
    [Function(nameof(GetRevisions))]
    [RequireRole(Role.Report | Role.Read)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/figures/{period}/{indicator}/revisions")] HttpRequest request,
        string period,
        string indicator,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (!FigureRoute.TryRead(plans, period, indicator, context.Client(), out _, out var month, out var known, out var problem))
            return problem;

        var revisions = await store.RevisionsAsync(settings.Region, known.Code, month, cancellationToken);
        return revisions.Count == 0
            ? Problem.Create(ProblemCode.FigureNotFound, $"“{known.Name}”{month}的数据尚未报送。")
            : EtaggedContent.Json(
                new
                {
                    indicator = known.Code,
                    known.Name,
                    known.Unit,
                    period = month,
                    revisions,
                }
            );
    }
}
