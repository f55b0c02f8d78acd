using Luohu.Storage.Drafts;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Drafts;

/// <summary>Keeps what the caller's department has typed for a month, on condition that the draft stands as the caller last saw it.</summary>
public sealed class PutDraft(DraftStore drafts, PlanCatalog plans, AppSettings settings, TimeProvider clock)
{
    /// <summary><c>PUT /drafts/{period}</c> with If-Match.</summary>
    [Function(nameof(PutDraft))]
    [RequireRole(Role.Report)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/v1/drafts/{period}")] HttpRequest request,
        string period,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        var caller = context.Client();
        if (!DraftRoute.TryRead(plans, period, caller, out var route, out var problem))
            return problem;
        try
        {
            JsonBody.RequireJson(request, "请以 Content-Type: application/json 提交。");
            var body = await RequestBody.ReadAsync(request, RequestBody.MaxJsonBytes, "内容不得超过1 MiB。", cancellationToken);
            using var document = JsonBody.Parse(body);
            var (written, errors) = DraftReader.Read(document.RootElement, route);
            if (written is null)
                return Problem.Create(ProblemCode.RequestRefused, $"共发现{errors.Length}处问题，草稿没有保存。", errors);

            var before = await drafts.ReadAsync(settings.Region, route.Department, route.Period, cancellationToken);
            if (DraftPrecondition.Check(request, before) is { } unmet)
                return unmet;
            var draft = DraftAuthorship.Sign(written.Value, before.Draft, caller, clock.GetUtcNow());
            return await drafts.ReplaceAsync(settings.Region, route.Department, route.Period, before, draft, cancellationToken) is { } after
                ? DraftView.Answer(route.Period, route.Department, after)
                : DraftPrecondition.Changed();
        }
        catch (UnreadableBodyException unreadable)
        {
            return unreadable.Problem;
        }
    }
}
