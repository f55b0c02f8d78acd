using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Pages;

/// <summary>Leads from / to the page, where the host's own home page is disabled. Open to anybody.</summary>
public sealed class GetHome
{
    // An empty route matches nothing on the host; this one matches nothing but the empty path.
    private const string Root = "{empty:maxlength(0)?}";

    /// <summary><c>GET /</c></summary>
    [Function("Home")]
    [AllowAnonymous]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Root)] HttpRequest request) =>
        Results.Redirect("app/");
}
