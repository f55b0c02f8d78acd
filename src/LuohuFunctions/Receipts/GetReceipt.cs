using Luohu.Storage.Figures;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Receipts;

/// <summary>What was filed with one submission, to be read again and printed: a department its own, a reader any.</summary>
public sealed class GetReceipt(FigureStore figures, PlanCatalog plans, AppSettings settings)
{
    /// <summary><c>GET /receipts/{receipt}</c></summary>
    [Function(nameof(GetReceipt))]
    [RequireRole(Role.Report | Role.Read)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/receipts/{receipt}")] HttpRequest request,
        string receipt,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        var caller = context.Client();
        if (
            !Guid.TryParseExact(receipt, "N", out var number)
            || (caller.Department is null && !caller.Has(Role.Read))
            || await FindAsync(caller, number, cancellationToken) is not { } submission
            || plans.Find(submission.Receipt.Period.Year) is not { } plan
        )
            return Problem.Create(ProblemCode.ReceiptNotFound, "没有这个回执号，或不是本部门的回执，请核对。");

        var (period, lines) = (submission.Receipt.Period, submission.Receipt.Figures);
        var revisions = await figures.RevisionsAsync(settings.Region, [.. lines.Select(line => line.Indicator)], period, cancellationToken);
        return EtaggedContent.Json(ReceiptView.From(plan, submission, revisions));
    }

    private Task<FiledSubmission?> FindAsync(ApiClient caller, Guid number, CancellationToken cancellationToken) =>
        figures.FindSubmissionAsync(settings.Region, caller.Has(Role.Read) ? null : caller.Department, number, cancellationToken);
}
