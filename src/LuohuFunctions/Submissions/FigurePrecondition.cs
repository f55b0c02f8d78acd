using System.Globalization;
using Luohu.Domain.Figures;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace LuohuFunctions.Submissions;

/// <summary>
/// The condition under which a figure is put: If-Match with the ETag that was read, or If-None-Match: * for a first
/// report. One of them must be sent, lest one person's change be lost under another's (RFC 6585, section 3).
/// </summary>
internal static class FigurePrecondition
{
    /// <summary>The condition, or what is wrong with it.</summary>
    public static (Func<Figure?, bool>? Holds, Problem? Problem) Read(HttpRequest request)
    {
        var (match, none) = (request.Headers.IfMatch, request.Headers.IfNoneMatch);
        if (StringValues.IsNullOrEmpty(match) && StringValues.IsNullOrEmpty(none))
            return (
                null,
                Problem.Create(
                    ProblemCode.PreconditionRequired,
                    "首次报送请加请求头 If-None-Match: *，修改请加 If-Match，其值取自最近一次读取的ETag，以免覆盖他人的修改。"
                )
            );
        if (!StringValues.IsNullOrEmpty(none) && none.ToString().Trim() != "*")
            return (
                null,
                Problem.Create(ProblemCode.ParameterMalformed, "If-None-Match 在此只能是 *，表示该数据尚未报送；修改请用 If-Match。")
            );

        EntityTags? tags = null;
        if (!StringValues.IsNullOrEmpty(match) && !EntityTags.TryRead(match, out tags))
            return (
                null,
                Problem.Create(ProblemCode.ParameterMalformed, $"If-Match 应为带引号的ETag，例如 \"2\"，或单独一个*，不能是 {match}。")
            );
        return (
            figure =>
                (StringValues.IsNullOrEmpty(none) || figure is null)
                && (tags is null || (figure is not null && tags.Have(NumberOf(figure.Revision)))),
            null
        );
    }

    /// <summary>A figure's ETag: its revision, which changes whenever anything of it does.</summary>
    public static string TagOf(int revision) => $"\"{NumberOf(revision)}\"";

    private static string NumberOf(int revision) => revision.ToString(CultureInfo.InvariantCulture);
}
