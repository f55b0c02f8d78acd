using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luohu.Domain;
using Luohu.Domain.Submissions;
using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Problems;

/// <summary>A refusal as a problem document (RFC 9457) with a stable code and, for a submission, the errors of its rows.</summary>
internal sealed class Problem : IResult
{
    /// <summary>The most errors that are listed. Who has more has one fault many times.</summary>
    public const int MaxErrors = 200;

    private readonly ProblemCode code;
    private readonly JsonObject document;

    private Problem(ProblemCode code, string detail, IReadOnlyCollection<ValidationError>? errors)
    {
        var unlisted = Math.Max((errors?.Count ?? 0) - MaxErrors, 0);
        this.code = code;
        document = new JsonObject
        {
            ["type"] = $"urn:luohu:problem:{code.Code}",
            ["title"] = code.Title,
            ["status"] = code.Status,
            ["code"] = code.Code,
            ["detail"] = unlisted == 0 ? detail : $"{detail}以下列出前{MaxErrors}处，还有{unlisted}处未列出。",
        };
        if (errors is not null)
            document["errors"] = JsonSerializer.SerializeToNode(
                errors
                    .Take(MaxErrors)
                    .Select(f => new
                    {
                        pointer = f.Place,
                        f.Code,
                        f.Indicator,
                        f.Message,
                        f.Answer,
                    }),
                PlanJson.Options
            );
        if (unlisted > 0)
            document["unlistedErrors"] = unlisted;
    }

    /// <summary>A problem with words for the reader.</summary>
    public static Problem Create(ProblemCode code, string detail) => new(code, detail, null);

    /// <summary>A refused submission with its errors.</summary>
    public static Problem Create(IReadOnlyCollection<ValidationError> errors) =>
        new(ProblemCode.SubmissionRefused, $"共发现{errors.Count}处问题，请全部改正后重新报送。", errors);

    /// <summary>A refused request with its errors, beside those of a submission.</summary>
    public static Problem Create(ProblemCode code, string detail, IReadOnlyCollection<ValidationError> errors) => new(code, detail, errors);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = code.Status;
        response.ContentType = "application/problem+json; charset=utf-8";
        if (code.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = code == ProblemCode.TokenInvalid ? "Bearer error=\"invalid_token\"" : "ApiKey";
        if (code.RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var body = JsonSerializer.SerializeToUtf8Bytes(document, PlanJson.Options);
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
