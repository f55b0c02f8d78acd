using System.Security.Cryptography;
using System.Text.Json;
using Luohu.Domain;
using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace LuohuFunctions.Http;

/// <summary>The ETag of something that is changed on condition: the digest of what it says.</summary>
internal static class ContentTag
{
    /// <summary>The tag, without quotation marks.</summary>
    public static string Of<T>(T content) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, PlanJson.Options)).AsSpan(0, 16));

    /// <summary>The condition of a request, or what is wrong with it: exactly one of the two.</summary>
    public static (EntityTags? Tags, Problem? Problem) Read(HttpRequest request) =>
        StringValues.IsNullOrEmpty(request.Headers.IfMatch)
            ? (
                null,
                Problem.Create(ProblemCode.PreconditionRequired, "请加请求头 If-Match，其值取自最近一次读取的etag，以免覆盖他人的修改。")
            )
        : EntityTags.TryRead(request.Headers.IfMatch, out var tags) ? (tags, null)
        : (null, Changed());

    /// <summary>That another has changed it meanwhile.</summary>
    public static Problem Changed() => Problem.Create(ProblemCode.PreconditionFailed, "内容已被他人修改，请刷新后核对，再行修改。");
}
