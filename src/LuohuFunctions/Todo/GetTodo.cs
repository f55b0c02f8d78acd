using Luohu.Domain;
using Luohu.Domain.Plans;
using Luohu.Storage.Bulletins;
using Luohu.Storage.Figures;
using Luohu.Storage.Outbox;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Todo;

/// <summary>What waits for the caller, the most urgent first: of each role's work what is not done.</summary>
public sealed class GetTodo(
    FigureStore figures,
    BulletinArchive archive,
    MailOutbox outbox,
    ApiKeyStore keys,
    PlanCatalog plans,
    AppSettings settings,
    TimeProvider clock
)
{
    /// <summary><c>GET /todo</c></summary>
    [Function(nameof(GetTodo))]
    [RequireRole(Role.Report | Role.Read | Role.Publish | Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/todo")] HttpRequest request,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        var (caller, now, items) = (context.Client(), clock.GetUtcNow(), new List<TodoItem>());
        foreach (var plan in plans.All)
            items.AddRange(await OfAsync(plan, caller, now, cancellationToken));
        if (caller.Has(Role.Admin))
            items.AddRange(TodoList.ToBind((await keys.Unbound.ListAsync(cancellationToken)).Count));
        return EtaggedContent.Json(new { items = items.OrderBy(item => item.DueDate ?? DateOnly.MaxValue) });
    }

    private async Task<IEnumerable<TodoItem>> OfAsync(
        AnnualPlan plan,
        ApiClient caller,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var (region, items) = (settings.Region, new List<TodoItem>());
        if (caller.Has(Role.Report) && caller.Department is { } department)
        {
            var standing = await figures.ReadAsync(region, plan.Year, new Period(plan.Year, 12), cancellationToken);
            items.AddRange(TodoList.ToFile(plan, department, standing, now));
        }

        if (caller.Has(Role.Publish))
            items.AddRange(TodoList.ToPublish(plan, await archive.ListAsync(region, plan.Year, cancellationToken), now));
        if (caller.Has(Role.Publish | Role.Admin))
            items.AddRange(TodoList.ToDeliver(await outbox.ListAsync(region, plan.Year, cancellationToken)));
        return items;
    }
}
