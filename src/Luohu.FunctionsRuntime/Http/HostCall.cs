using Microsoft.AspNetCore.Http;

namespace Luohu.FunctionsRuntime.Http;

/// <summary>What the Functions host says about a call that it makes of its custom handler.</summary>
internal static class HostCall
{
    private const string IdHeader = "X-Azure-Functions-InvocationId";

    /// <summary>The host's id of the run, so that its log and the app's can be read together; null when there is none.</summary>
    public static string? InvocationId(HttpContext http) =>
        Guid.TryParse(http.Request.Headers[IdHeader], out var id) ? id.ToString() : null;
}
