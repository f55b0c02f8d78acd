using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Sessions;

/// <summary>Who calls: the person, what the person may do, and for which department.</summary>
public sealed class GetMe(PlanCatalog plans)
{
    /// <summary><c>GET /me</c></summary>
    [Function(nameof(GetMe))]
    [RequireRole(Role.Report | Role.Read | Role.Publish | Role.Admin)]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/me")] HttpRequest request,
        FunctionContext context
    ) => EtaggedContent.Json(MeView.From(context.Client(), plans));
}
