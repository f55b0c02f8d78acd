using System.Text.Json;
using Luohu.Domain;
using Luohu.Domain.Submissions;
using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Http;

/// <summary>Reads a JSON body as a record, strictly: nothing unknown, nothing missing.</summary>
internal static class JsonContent
{
    /// <summary>The record, or the problem to answer with: exactly one of the two.</summary>
    /// <exception cref="UnreadableBodyException">The body is no JSON, too large, or does not come.</exception>
    public static async Task<(T? Content, Problem? Problem)> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        JsonBody.RequireJson(request, "请以 Content-Type: application/json 提交。");
        var body = await RequestBody.ReadAsync(request, RequestBody.MaxJsonBytes, "内容不得超过1 MiB。", cancellationToken);
        using var document = JsonBody.Parse(body);
        try
        {
            return document.RootElement.Deserialize<T>(PlanJson.Options) is { } content
                ? (content, null)
                : (null, Refuse("", "内容应为JSON对象。"));
        }
        catch (JsonException fault)
        {
            var place = (fault.Path ?? "$")[1..].Replace(".", "/", StringComparison.Ordinal).Replace("[", "/", StringComparison.Ordinal);
            return (
                null,
                Refuse(place.Replace("]", "", StringComparison.Ordinal), "缺少内容、多了不认识的字段，或类型不对，请按接口文档填写。")
            );
        }
    }

    /// <summary>The refusal of a content with these errors.</summary>
    public static Problem Refuse(IReadOnlyCollection<ValidationError> errors) =>
        Problem.Create(ProblemCode.RequestRefused, $"共发现{errors.Count}处问题，请全部改正后重新提交。", errors);

    private static Problem Refuse(string place, string message) => Refuse([new(place, ParseErrorCode.WrongType, message)]);
}
