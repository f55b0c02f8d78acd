using System.Globalization;
using Luohu.Domain;
using Luohu.Storage.Log;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Log;

/// <summary>Who did what, the newest first; as a page, or all of it as CSV.</summary>
public sealed class GetLog(ActionLog log, AppSettings settings, TimeProvider clock)
{
    private const int OnAPage = 200;
    private const int MostInCsv = 50_000;

    // Without a first day, two years are looked through.
    private const int MonthsBack = 24;

    /// <summary><c>GET /log</c> with <c>?from=&amp;to=&amp;kind=&amp;person=&amp;before=</c>, and <c>?format=csv</c>.</summary>
    [Function(nameof(GetLog))]
    [RequireRole(Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/log")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var (query, problem) = Read(request);
        if (query is null)
            return problem!;
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        if (request.Query["format"] != "csv")
        {
            var (entries, next) = await log.ReadAsync(settings.Region, query, cancellationToken);
            return Results.Json(new { entries = entries.Select(LogEntryView.From), next }, PlanJson.Options);
        }

        var (all, _) = await log.ReadAsync(settings.Region, query with { Most = MostInCsv }, cancellationToken);
        return Results.File(LogCsv.Write(all), "text/csv; charset=utf-8", "log.csv");
    }

    private (LogQuery? Query, Problem? Problem) Read(HttpRequest request)
    {
        var now = clock.GetUtcNow();
        if (!TryDay(request, "from", out var from, out var problem) || !TryDay(request, "to", out var to, out problem))
            return (null, problem);
        if (request.Query["format"].ToString() is not ("" or "json" or "csv") and var format)
            return (null, Problem.Create(ProblemCode.ParameterMalformed, $"format只能是json或csv，不能是“{format}”。"));
        var kind = request.Query["kind"].ToString();
        if (kind.Length > 0 && LogWords.Find(kind) is null)
            return (
                null,
                Problem.Create(ProblemCode.ParameterMalformed, $"kind没有“{kind}”这一种，可用：{string.Join("、", LogWords.All)}。")
            );
        var first = from is { } day ? ChinaTime.StartOf(day) : now.AddMonths(-MonthsBack);
        var end = to is { } last ? ChinaTime.StartOf(last.AddDays(1)) : now.AddTicks(1);
        return (
            new(
                first,
                end > now ? now.AddTicks(1) : end,
                LogWords.Find(kind),
                Optional(request, "person"),
                Optional(request, "before"),
                OnAPage
            ),
            null
        );
    }

    private static string? Optional(HttpRequest request, string name) =>
        request.Query[name].ToString() is { Length: > 0 } text ? text : null;

    private static bool TryDay(HttpRequest request, string name, out DateOnly? day, out Problem? problem)
    {
        var text = request.Query[name].ToString();
        day = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        problem =
            text.Length == 0 || day is not null
                ? null
                : Problem.Create(ProblemCode.ParameterMalformed, $"{name}应写作“年-月-日”，例如2021-07-01，不能是“{text}”。");
        return problem is null;
    }
}
