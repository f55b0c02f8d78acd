using System.Text;
using Luohu.Domain;
using Luohu.Domain.Plans;
using Luohu.Domain.Submissions;
using Luohu.Storage.Figures;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Figures;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Submissions;

/// <summary>
/// Reports or corrects one figure, on condition that it stands as the sender last saw it. An Idempotency-Key may be sent:
/// then a repeat gets the first answer instead of a 412 for the sender's own change.
/// </summary>
public sealed class PutFigure(SubmissionService filing, PlanCatalog plans)
{
    /// <summary>
    /// <c>PUT /figures/{period}/{indicator}</c> with If-Match or If-None-Match: *, and <c>?dryRun=true</c> to check and write nothing.
    /// </summary>
    [Function(nameof(PutFigure))]
    [RequireRole(Role.Report)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/v1/figures/{period}/{indicator}")] HttpRequest request,
        string period,
        string indicator,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        var caller = context.Client();
        if (caller.Department is not { } department)
            return Problem.Create(ProblemCode.NotAllowed, "该密钥不属于任何部门，不能报送数据。");
        if (!FigureRoute.TryRead(plans, period, indicator, caller, out var plan, out var month, out var known, out var problem))
            return problem;
        if (known.Department != department)
            return Problem.Create(
                ProblemCode.NotAllowed,
                $"“{known.Name}”由{plan.FindDepartment(known.Department)?.Name}报送，该密钥不能修改。"
            );
        var (precondition, missing) = FigurePrecondition.Read(request);
        if (missing is not null)
            return missing;
        var named = request.Headers.ContainsKey(IdempotencyKey.Header);
        if (!IdempotencyKey.TryRead(request, out var key) && named)
            return Problem.Create(
                ProblemCode.IdempotencyKeyMissing,
                $"请求头 {IdempotencyKey.Header} 应为1至128个可见ASCII字符，也可以不写。"
            );
        if (!DryRun.TryRead(request, out var isDryRun, out problem))
            return problem;

        try
        {
            JsonBody.RequireJson(request, "请以 Content-Type: application/json 报送。");
            var body = await RequestBody.ReadAsync(request, RequestBody.MaxJsonBytes, "报送内容不得超过1 MiB。", cancellationToken);
            using var document = JsonBody.Parse(body);
            var parsed = SubmissionReader.ReadFigure(document.RootElement, department, month, known.Code);
            if (parsed.Submission is null)
                return Problem.Create(parsed.Errors);
            var result = await filing.SubmitAsync(
                parsed,
                plan,
                new(key ?? Guid.NewGuid().ToString("N"), HashOf(month, known, body), caller, isDryRun, precondition),
                cancellationToken
            );
            return Answer(result, known, request.HttpContext.Response);
        }
        catch (UnreadableBodyException unreadable)
        {
            return unreadable.Problem;
        }
    }

    // The path is part of the request: the same body may be put to two figures.
    private static string HashOf(Period period, Indicator indicator, byte[] body) =>
        IdempotencyKey.HashOf([.. Encoding.UTF8.GetBytes($"PUT {period} {indicator.Code}\n"), .. body]);

    private static IResult Answer(SubmitResult result, Indicator indicator, HttpResponse response)
    {
        switch (result)
        {
            case SubmitResult.Filed filed:
                return Answer(filed.Receipt, response);
            case SubmitResult.Duplicate replayed:
                return Answer(replayed.Receipt, response);
            case SubmitResult.ValidatedOnly rehearsed:
                return Results.Json(rehearsed.Receipt, PlanJson.Options);
            case SubmitResult.KeyReused:
                return Problem.Create(ProblemCode.IdempotencyKeyReused, "这个幂等键已用于内容不同的另一次报送，请换一个名称。");
            case SubmitResult.Invalid refused:
                return Problem.Create(refused.Validation.Errors);
            case SubmitResult.PreconditionFailed { Current: { } existing }:
                response.Headers.ETag = FigurePrecondition.TagOf(existing.Revision);
                return Problem.Create(
                    ProblemCode.PreconditionFailed,
                    $"“{indicator.Name}”现为第{existing.Revision}次报送的数据，与所附条件不符，请重新读取核对后再改。"
                );
            case SubmitResult.PreconditionFailed:
                return Problem.Create(
                    ProblemCode.PreconditionFailed,
                    $"“{indicator.Name}”该期尚未报送，没有可改的数据；首次报送请用 If-None-Match: *。"
                );
            default:
                throw new InvalidOperationException($"Unknown result of filing: {result.GetType().Name}");
        }
    }

    private static IResult Answer(Receipt receipt, HttpResponse response)
    {
        response.Headers.ETag = FigurePrecondition.TagOf(receipt.Figures[0].Revision);
        var status = receipt.Figures[0].Outcome == FigureOutcome.New ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return Results.Json(receipt, PlanJson.Options, statusCode: status);
    }
}
