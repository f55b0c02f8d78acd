using Luohu.Domain;
using Luohu.Storage.Log;
using Luohu.Storage.Openings;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Log;
using LuohuFunctions.Plans;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Periods;

/// <summary>Opens a closed period for one department until a given time. What it files then is late as ever; the opening stays on record.</summary>
public sealed class OpenPeriod(PeriodOpenings openings, PlanCatalog plans, AppSettings settings, ActionRecorder log, TimeProvider clock)
{
    /// <summary><c>POST /periods/{period}/openings</c></summary>
    [Function(nameof(OpenPeriod))]
    [RequireRole(Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/periods/{period}/openings")] HttpRequest request,
        string period,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (!PeriodRoute.TryRead(plans, period, out var plan, out var month, out var problem))
            return problem;

        try
        {
            JsonBody.RequireJson(request, "请以 Content-Type: application/json 提交。");
            var body = await RequestBody.ReadAsync(request, RequestBody.MaxJsonBytes, "内容不得超过1 MiB。", cancellationToken);
            using var document = JsonBody.Parse(body);
            var (opening, errors) = OpeningReader.Read(document.RootElement, plan, month, context.Client(), clock.GetUtcNow());
            if (opening is null)
                return Problem.Create(ProblemCode.RequestRefused, $"共发现{errors.Length}处问题，请全部改正后重新提交。", errors);
            var kept = await openings.AddAsync(settings.Region, opening, cancellationToken);
            await log.AddAsync(
                request,
                context.Client(),
                LogKind.Opening,
                $"为{plan.FindDepartment(kept.Department)?.Name}开放{month}：{kept.Reason}",
                cancellationToken
            );
            return Results.Json(kept, PlanJson.Options, statusCode: StatusCodes.Status201Created);
        }
        catch (UnreadableBodyException unreadable)
        {
            return unreadable.Problem;
        }
    }
}
