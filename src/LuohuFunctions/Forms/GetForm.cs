using Luohu.Domain;
using Luohu.Domain.Plans;
using Luohu.Storage.Drafts;
using Luohu.Storage.Figures;
using Luohu.Storage.Openings;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Plans;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Forms;

/// <summary>What a department reports for a month: what stands, what it is held against, and what has been typed.</summary>
public sealed class GetForm(
    FigureStore figures,
    DraftStore drafts,
    PeriodOpenings openings,
    PlanCatalog plans,
    AppSettings settings,
    TimeProvider clock
)
{
    /// <summary><c>GET /forms/{period}</c>, with <c>?department=</c> for a caller who reads all.</summary>
    [Function(nameof(GetForm))]
    [RequireRole(Role.Report | Role.Read)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/forms/{period}")] HttpRequest request,
        string period,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (!PeriodRoute.TryRead(plans, period, out var plan, out var month, out var problem))
            return problem;
        var caller = context.Client();
        if (DepartmentOf(request, plan, caller, out problem) is not { } department)
            return problem!;
        var codes = plan.ReportedBy(department.Code, month).Select(indicator => indicator.Code).ToList();
        if (codes.Count == 0)
            return Problem.Create(ProblemCode.NothingDue, $"{department.Name}{month}没有应报的指标。");

        var region = settings.Region;
        var year = figures.ReadAsync(region, plan.Year, month, cancellationToken);
        var last = LastYearAsync(plan, month, cancellationToken);
        var revisions = figures.RevisionsAsync(region, codes, month, cancellationToken);
        var draft = DraftAsync(caller, department, month, cancellationToken);
        var openUntil = openings.OpenUntilAsync(region, department.Code, month, cancellationToken);
        await Task.WhenAll(year, last, revisions, draft, openUntil);
        return EtaggedContent.Json(
            FormView.From(
                plan,
                department,
                month,
                new(
                    (await year).ToLookup(figure => figure.Indicator),
                    (await last).ToLookup(figure => figure.Indicator),
                    plans.Find(plan.Year - 1),
                    await revisions
                ),
                await draft,
                await openUntil,
                clock.GetUtcNow()
            )
        );
    }

    private static Department? DepartmentOf(HttpRequest request, AnnualPlan plan, ApiClient caller, out Problem? problem)
    {
        var code = request.Query["department"].ToString() is { Length: > 0 } asked ? asked : caller.Department;
        var department = code is null ? null : plan.FindDepartment(code);
        problem =
            code is null ? Problem.Create(ProblemCode.ParameterMalformed, "您不属于任何部门，请用参数department指明部门代码。")
            : code != caller.Department && !caller.Has(Role.Read) ? Problem.Create(ProblemCode.NotAllowed, "只能查看本部门的报送表。")
            : department is null ? Problem.Create(ProblemCode.ParameterMalformed, $"{plan.Year}年计划中没有部门“{code}”。")
            : null;
        return problem is null ? department : null;
    }

    private Task<IReadOnlyList<Luohu.Domain.Figures.Figure>> LastYearAsync(
        AnnualPlan plan,
        Period month,
        CancellationToken cancellationToken
    ) =>
        plans.Find(plan.Year - 1) is null
            ? Task.FromResult<IReadOnlyList<Luohu.Domain.Figures.Figure>>([])
            : figures.ReadAsync(settings.Region, plan.Year - 1, month.AddMonths(-12), cancellationToken);

    // What is typed concerns those alone who may file it.
    private async Task<StoredDraft?> DraftAsync(
        ApiClient caller,
        Department department,
        Period month,
        CancellationToken cancellationToken
    ) =>
        caller.Has(Role.Report) && caller.Department == department.Code
            ? await drafts.ReadAsync(settings.Region, department.Code, month, cancellationToken)
            : null;
}
