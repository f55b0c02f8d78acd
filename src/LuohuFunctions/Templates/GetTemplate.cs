using System.Security.Cryptography;
using System.Text.Json;
using Luohu.Domain;
using Luohu.Storage.Figures;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Plans;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using LuohuFunctions.Submissions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Templates;

/// <summary>The sheet that a department fills in and sends back as it is.</summary>
public sealed class GetTemplate(FigureStore store, PlanCatalog plans, AppSettings settings)
{
    // Told apart in the ETag when what a template looks like has changed.
    private const string Look = "2";

    /// <summary><c>GET /templates/{period}</c> with <c>?format=csv</c> for CSV, and <c>?department=</c> for a key that reads all.</summary>
    [Function(nameof(GetTemplate))]
    [RequireRole(Role.Report | Role.Read)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/templates/{period}")] HttpRequest request,
        string period,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        if (!PeriodRoute.TryRead(plans, period, out var plan, out var month, out var problem))
            return problem;
        if (request.Query["format"].ToString() is not ("" or "xlsx" or "csv") and var format)
            return Problem.Create(ProblemCode.ParameterMalformed, $"format只能是xlsx或csv，不能是“{format}”。");
        var caller = context.Client();
        var code = request.Query["department"].ToString() is { Length: > 0 } asked ? asked : caller.Department;
        if (code is null)
            return Problem.Create(ProblemCode.ParameterMalformed, "该密钥不属于任何部门，请用参数department指明部门代码。");
        if (code != caller.Department && !caller.Has(Role.Read))
            return Problem.Create(ProblemCode.NotAllowed, "只能下载本部门的报送表。");
        if (plan.FindDepartment(code) is not { } department)
            return Problem.Create(ProblemCode.ParameterMalformed, $"{plan.Year}年计划中没有部门“{code}”。");

        var template = FigureTemplate.Create(
            plan,
            department,
            month,
            await store.ReadAsync(settings.Region, plan.Year, month, cancellationToken)
        );
        if (template.Lines.IsEmpty)
            return Problem.Create(ProblemCode.NothingDue, $"{department.Name}{month}没有应报的指标。");

        var csv = request.Query["format"] == "csv";
        request.HttpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{month}-{code}.{(csv ? "csv" : "xlsx")}\"";
        return csv
            ? EtaggedContent.Create(TemplateCsv.Write(template), "text/csv; charset=utf-8", TagOf(template, "csv"))
            : EtaggedContent.Create(TemplateWorkbook.Write(template), SubmissionFormat.Workbook, TagOf(template, "xlsx"));
    }

    // A workbook carries the moment it was written; its contents tell whether it is the same.
    private static string TagOf(FigureTemplate template, string format) =>
        Convert.ToHexStringLower(
            SHA256
                .HashData(
                    JsonSerializer.SerializeToUtf8Bytes(
                        new
                        {
                            Look,
                            format,
                            template,
                        },
                        PlanJson.Options
                    )
                )
                .AsSpan(0, 16)
        );
}
