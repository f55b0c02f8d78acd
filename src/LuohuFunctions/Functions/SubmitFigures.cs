using System.Globalization;
using System.Text.Json;
using Luohu.Ledger;
using Luohu.Plan;
using Luohu.Typesetting;
using LuohuFunctions.Access;
using LuohuFunctions.Problems;
using LuohuFunctions.Reporting;
using LuohuFunctions.Startup;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Functions;

/// <summary>Takes a department's figures for one period: all of them, or none and every fault.</summary>
public sealed class SubmitFigures(FigureLedger ledger, PlanCatalogue plans, AppSettings settings, Typefaces typefaces, TimeProvider clock)
{
    /// <summary><c>POST /submissions</c>, with <c>?dryRun=true</c> to check and write nothing.</summary>
    [Function(nameof(SubmitFigures))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "submissions")] HttpRequest request,
        FunctionContext context,
        CancellationToken cancellationToken)
    {
        var caller = context.Caller();
        if (caller.Department is not { } department)
            return Problem.Of(ProblemCode.NotAllowed, "该密钥不属于任何部门，不能报送数据。");
        if (!IdempotencyKey.TryRead(request, out var key))
            return Problem.Of(ProblemCode.IdempotencyKeyMissing, $"请在请求头 {IdempotencyKey.Header} 中为本次报送取一个不重复的名称（1至128个可见ASCII字符），例如 2021-06-statistics-1。");
        if (!request.HasJsonContentType())
            return Problem.Of(ProblemCode.MediaTypeNotSupported, "请以 Content-Type: application/json 报送。");
        if (request.Query["dryRun"].ToString() is not ("" or "true" or "false") and var value)
            return Problem.Of(ProblemCode.ParameterMalformed, $"dryRun只能是true或false，不能是“{value}”。");
        if (await RequestBody.ReadAsync(request, RequestBody.MaxJsonBytes, cancellationToken) is not { } body)
            return Problem.Of(ProblemCode.BodyTooLarge, "报送内容不得超过1 MiB，请分次报送。");

        JsonDocument document;
        try
        {
            document = JsonBody.Parse(body);
        }
        catch (JsonException fault)
        {
            return Problem.Of(ProblemCode.MalformedJson, string.Create(CultureInfo.InvariantCulture,
                $"第{fault.LineNumber + 1}行第{fault.BytePositionInLine + 1}字节附近不合JSON格式，请检查引号、逗号和括号；数值不能写NaN。"));
        }

        using (document)
        {
            var (submission, unread) = SubmissionReader.Read(document.RootElement, department);
            if (submission is null)
                return Problem.Of(unread);
            if (plans.Find(submission.Period.Year) is not { } plan)
                return Problem.Of([.. unread, new Fault("/period", FaultCode.NoPlan, $"没有{submission.Period.Year}年的计划，请检查报送期。")]);

            var filing = new Filing(
                settings.Region, submission, key, IdempotencyKey.HashOf(body), caller.Name, clock.GetUtcNow(),
                indicator => plan.Calendar.LateFrom(submission.Period, plan.Find(indicator)!.Schedule),
                DryRun: request.Query["dryRun"] == "true");
            return await FileAsync(filing, plan, unread, cancellationToken);
        }
    }

    private async Task<IResult> FileAsync(Filing filing, AnnualPlan plan, IReadOnlyCollection<Fault> unread, CancellationToken cancellationToken)
    {
        CheckResult Check(IReadOnlyList<Figure> standing)
        {
            var found = SubmissionCheck.Check(plan, filing.Submission, standing, filing.At);
            var readable = found.Faults.Where(f => !unread.Any(u => IsAtOrBelow(u.Place, f.Place)));
            return found with { Faults = [.. unread, .. readable, .. PrintableWords.Faults(filing.Submission, typefaces)] };
        }

        var result = await ledger.FileAsync(filing, Check, cancellationToken);
        return result switch
        {
            FilingResult.Filed filed => Answer(filed.Receipt, StatusCodes.Status201Created),
            FilingResult.Replayed replayed => Answer(replayed.Receipt, StatusCodes.Status201Created),
            FilingResult.Rehearsed rehearsed => Answer(rehearsed.Receipt, StatusCodes.Status200OK),
            FilingResult.KeyReused => Problem.Of(ProblemCode.IdempotencyKeyReused, "这个幂等键已用于内容不同的另一次报送，请换一个名称。"),
            FilingResult.Refused refused => Problem.Of(refused.Check.Faults),
            _ => throw new InvalidOperationException($"Unknown result of filing: {result.GetType().Name}"),
        };
    }

    // What could not be read is told once: "no figures" says nothing new where the figures are the very fault.
    private static bool IsAtOrBelow(string place, string parent) => place == parent || place.StartsWith(parent + "/", StringComparison.Ordinal);

    private static IResult Answer(Receipt receipt, int status) => Results.Json(receipt, PlanJson.Options, statusCode: status);
}
