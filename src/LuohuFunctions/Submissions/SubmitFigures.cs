using Luohu.Domain;
using Luohu.Domain.Submissions;
using Luohu.Storage.Figures;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using LuohuFunctions.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Submissions;

/// <summary>Takes a department's figures for one period, as JSON, CSV or an Excel workbook: all of them, or none and every fault.</summary>
public sealed class SubmitFigures(SubmissionService filing, PlanCatalog plans, LuohuMetrics metrics)
{
    /// <summary>
    /// <c>POST /submissions</c>, with <c>?dryRun=true</c> to check and write nothing, <c>?period=2021-06</c> for a sheet
    /// that does not name its month, and <c>?sheet=</c> for the one that is meant of several.
    /// </summary>
    [Function(nameof(SubmitFigures))]
    [RequireRole(Role.Report)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/submissions")] HttpRequest request,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        var caller = context.Client();
        if (caller.Department is not { } department)
            return Problem.Create(ProblemCode.NotAllowed, "该密钥不属于任何部门，不能报送数据。");
        if (!IdempotencyKey.TryRead(request, out var key))
            return Problem.Create(
                ProblemCode.IdempotencyKeyMissing,
                $"请在请求头 {IdempotencyKey.Header} 中为本次报送取一个不重复的名称（1至128个可见ASCII字符），例如 2021-06-statistics-1。"
            );
        if (SubmissionFormat.Find(request) is not { } format)
            return Problem.Create(
                ProblemCode.MediaTypeNotSupported,
                $"请以 Content-Type: application/json、text/csv 或 {SubmissionFormat.Workbook}（.xlsx）报送。"
            );
        if (!DryRun.TryRead(request, out var isDryRun, out var problem))
            return problem;

        try
        {
            format.Require(request);
            var body = await RequestBody.ReadAsync(
                request,
                format.MaxBytes,
                $"报送内容不得超过{format.MaxBytes / 1024 / 1024} MiB，请分次报送。",
                cancellationToken
            );
            var (charset, period, sheet) = SubmissionFormat.ParametersOf(request);
            var parsed = format.Read(body, new(department, plans, charset, period, sheet));
            return await FileAsync(
                parsed,
                new(key, SubmissionFormat.HashOf(body, period, sheet), caller, DryRun: isDryRun),
                cancellationToken
            );
        }
        catch (UnreadableBodyException unreadable)
        {
            return unreadable.Problem;
        }
    }

    private async Task<IResult> FileAsync(ParsedSubmission parsed, SubmitRequest request, CancellationToken cancellationToken)
    {
        if (parsed.Submission is not { } submission)
            return Refuse(parsed, parsed.Errors);
        if (plans.Find(submission.Period.Year) is not { } plan)
            return Refuse(
                parsed,
                parsed.Errors.Append(new("/period", ValidationErrorCode.NoPlan, $"没有{submission.Period.Year}年的计划，请检查报送期。"))
            );

        var result = await filing.SubmitAsync(parsed, plan, request, cancellationToken);
        return result switch
        {
            SubmitResult.Filed filed => Answer(filed.Receipt, StatusCodes.Status201Created),
            SubmitResult.Duplicate replayed => Answer(replayed.Receipt, StatusCodes.Status201Created),
            SubmitResult.ValidatedOnly rehearsed => Answer(rehearsed.Receipt, StatusCodes.Status200OK),
            SubmitResult.KeyReused => Problem.Create(
                ProblemCode.IdempotencyKeyReused,
                "这个幂等键已用于内容不同的另一次报送，请换一个名称。"
            ),
            SubmitResult.Invalid refused => Problem.Create(refused.Validation.Errors),
            _ => throw new InvalidOperationException($"Unknown result of filing: {result.GetType().Name}"),
        };
    }

    private Problem Refuse(ParsedSubmission parsed, IEnumerable<ValidationError> errors)
    {
        var located = errors.Select(parsed.Locate).ToList();
        metrics.Refused(located);
        return Problem.Create(located);
    }

    private static IResult Answer(Receipt receipt, int status) => Results.Json(receipt, PlanJson.Options, statusCode: status);
}
