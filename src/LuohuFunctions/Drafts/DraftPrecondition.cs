using Luohu.Storage.Drafts;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace LuohuFunctions.Drafts;

/// <summary>The condition under which a draft is changed: If-Match with the ETag that was read, lest one person's typing be lost under another's.</summary>
internal static class DraftPrecondition
{
    /// <summary>Why <paramref name="stored"/> may not be changed by this request; null where it may.</summary>
    public static Problem? Check(HttpRequest request, StoredDraft stored)
    {
        var match = request.Headers.IfMatch;
        if (StringValues.IsNullOrEmpty(match))
            return Problem.Create(ProblemCode.PreconditionRequired, "改动草稿请加请求头 If-Match，其值取自最近一次读取的ETag。");
        return EntityTags.TryRead(match, out var tags) && tags.Have(stored.Version) ? null : Changed();
    }

    /// <summary>That another has changed the draft meanwhile.</summary>
    public static Problem Changed() =>
        Problem.Create(ProblemCode.PreconditionFailed, "草稿刚刚被本部门其他人改动，请重新读取，合并后再保存。");
}
