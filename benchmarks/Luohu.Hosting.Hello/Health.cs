using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Luohu.Hosting.Hello;

/// <summary>The one function of a bare app.</summary>
public static class Health
{
    [Function(nameof(Health))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request) =>
        Results.Text("ok");
}
