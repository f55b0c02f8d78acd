using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Luohu.Domain;
using Luohu.Domain.Plans;
using Luohu.Domain.Submissions;
using Luohu.Storage.Openings;
using LuohuFunctions.Http;
using LuohuFunctions.Security;

namespace LuohuFunctions.Periods;

/// <summary>Reads the request to open a closed period, and finds every fault of it at once.</summary>
internal static class OpeningReader
{
    // RFC 3339: a time without its offset would mean another instant on another machine.
    private static readonly string[] Times =
    [
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
    ];

    /// <summary>Reads <paramref name="document"/>.</summary>
    /// <returns>The opening; null when there are errors.</returns>
    public static (PeriodOpening? Opening, ImmutableArray<ValidationError> Errors) Read(
        JsonElement document,
        AnnualPlan plan,
        Period period,
        ApiClient by,
        DateTimeOffset now
    )
    {
        var errors = ImmutableArray.CreateBuilder<ValidationError>();
        if (document.ValueKind != JsonValueKind.Object)
            return (
                null,
                [
                    new(
                        "",
                        ParseErrorCode.WrongType,
                        "内容应为JSON对象：{\"department\":\"housing\",\"until\":\"2021-09-10T18:00:00+08:00\",\"reason\":\"…\"}。"
                    ),
                ]
            );

        foreach (var property in document.EnumerateObject().Where(p => p.Name is not ("department" or "until" or "reason")))
            errors.Add(
                new(
                    ParseErrorCode.PointerTo(property.Name),
                    ParseErrorCode.UnknownProperty,
                    $"不认识的字段“{property.Name}”，可用字段：department、until、reason。"
                )
            );

        var department = Text(document, "department");
        if (department is null || plan.FindDepartment(department) is null)
            errors.Add(
                new("/department", ParseErrorCode.UnknownDepartment, $"department应为{plan.Year}年计划中的部门代码，不能是“{department}”。")
            );

        var until = DateTimeOffset.TryParseExact(
            Text(document, "until"),
            Times,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time
            : (DateTimeOffset?)null;
        if (until is null)
            errors.Add(new("/until", ParseErrorCode.WrongTime, "until应写明日期、时间和时区，例如2021-09-10T18:00:00+08:00。"));
        else if (until <= now)
            errors.Add(new("/until", ParseErrorCode.WrongTime, $"until为{Text(document, "until")}，已经过去，请填写今后的时间。"));

        var reason = Text(document, "reason");
        if (reason is null)
            errors.Add(new("/reason", ValidationErrorCode.ReasonMissing, "请在reason中写明开放的原因，它将记录在案。"));
        else if (reason.Length > Submission.MaxWords)
            errors.Add(new("/reason", ValidationErrorCode.TooLong, $"原因共{reason.Length}字，最多{Submission.MaxWords}字，请精简。"));
        else if (reason.Any(c => char.IsControl(c) && c != '\n'))
            errors.Add(new("/reason", ParseErrorCode.ControlCharacter, "原因含有控制字符，请删去。"));

        return (
            errors.Count == 0 ? new PeriodOpening(department!, period, until!.Value, reason!, by.Name, now, by.Person) : null,
            errors.ToImmutable()
        );
    }

    private static string? Text(JsonElement document, string name) =>
        document.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString()!.Trim() is { Length: > 0 } text
            ? text
            : null;
}
