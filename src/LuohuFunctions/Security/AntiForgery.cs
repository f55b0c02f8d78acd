using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Security;

/// <summary>
/// Browsers send a cookie with whatever another site makes them send; a header of ours they send for our own page alone, since another
/// site's would have to ask before, and nobody answers.
/// </summary>
internal static class AntiForgery
{
    /// <summary>The header; what it says does not matter.</summary>
    public const string Header = "X-CSRF";

    /// <summary>The refusal of a changing call without the header; null for any other call.</summary>
    public static Problem? Check(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || request.Headers.ContainsKey(Header)
            ? null
            : Problem.Create(ProblemCode.AntiForgeryMissing, $"用登录状态改动数据的请求须带请求头 {Header}，请从本系统的页面操作。");
}
