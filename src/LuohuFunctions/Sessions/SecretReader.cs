using System.Collections.Immutable;
using System.Text.Json;
using Luohu.Domain.Submissions;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Sessions;

/// <summary>Reads the body of a sign-in: an object with one text.</summary>
internal static class SecretReader
{
    /// <summary>The text of the property.</summary>
    /// <exception cref="UnreadableBodyException">There is no body that is JSON.</exception>
    public static async Task<(string? Secret, Problem? Problem)> ReadAsync(
        HttpRequest request,
        string property,
        CancellationToken cancellationToken
    )
    {
        JsonBody.RequireJson(request, "请以 Content-Type: application/json 提交。");
        var body = await RequestBody.ReadAsync(request, RequestBody.MaxJsonBytes, "内容不得超过1 MiB。", cancellationToken);
        using var document = JsonBody.Parse(body);
        var errors = Check(document.RootElement, property).ToImmutableArray();
        return errors.IsEmpty
            ? (document.RootElement.GetProperty(property).GetString(), null)
            : (null, Problem.Create(ProblemCode.RequestRefused, $"共发现{errors.Length}处问题，请全部改正后重新提交。", errors));
    }

    private static IEnumerable<ValidationError> Check(JsonElement document, string property)
    {
        if (document.ValueKind != JsonValueKind.Object)
        {
            yield return new("", ParseErrorCode.WrongType, $"内容应为JSON对象：{{\"{property}\":\"…\"}}。");
            yield break;
        }

        foreach (var other in document.EnumerateObject().Where(p => p.Name != property))
            yield return new(
                ParseErrorCode.PointerTo(other.Name),
                ParseErrorCode.UnknownProperty,
                $"不认识的字段“{other.Name}”，可用字段：{property}。"
            );
        if (!document.TryGetProperty(property, out var value) || value.ValueKind != JsonValueKind.String)
            yield return new("/" + property, ParseErrorCode.WrongType, $"请在{property}中填写文本。");
    }
}
