using System.Globalization;
using System.Text.Json;
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

/// <summary>One figure as it stands. Its ETag is its revision.</summary>
public sealed class GetFigure(FigureStore store, PlanCatalog plans, AppSettings settings)
{
    /// <summary><c>GET /figures/{period}/{indicator}</c></summary>
    [Function(nameof(GetFigure))]
    [RequireRole(Role.Report | Role.Read)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/figures/{period}/{indicator}")] HttpRequest request,
        string period,
        string indicator,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (!FigureRoute.TryRead(plans, period, indicator, context.Client(), out var plan, out var month, out var known, out var problem))
            return problem;
        if (await store.FindAsync(settings.Region, known.Code, month, cancellationToken) is not { } figure)
            return Problem.Create(ProblemCode.FigureNotFound, $"“{known.Name}”{month}的数据尚未报送。");

        return EtaggedContent.Create(
            JsonSerializer.SerializeToUtf8Bytes(FigureView.From(plan, known, figure), PlanJson.Options),
            "application/json; charset=utf-8",
            figure.Revision.ToString(CultureInfo.InvariantCulture)
        );
    }
}
