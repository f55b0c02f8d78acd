using System.Collections.Immutable;
using System.Text.Json;
using Luohu.Domain.Submissions;
using Luohu.Storage.Drafts;
using LuohuFunctions.Http;

namespace LuohuFunctions.Drafts;

/// <summary>A row of a draft as it was sent.</summary>
internal sealed record WrittenRow(string Indicator, int Revision, DraftCells Cells);

/// <summary>Reads a draft, and finds every fault of its form at once. What its texts say is nobody's business until they are filed.</summary>
internal static class DraftReader
{
    private const int MaxNumber = 40;
    private const int MaxStage = 100;

    private static readonly string[] RowProperties = ["indicator", "revision", "cells"];

    /// <summary>Reads <paramref name="document"/>.</summary>
    /// <returns>The rows; null when there are errors.</returns>
    public static (ImmutableArray<WrittenRow>? Rows, ImmutableArray<ValidationError> Errors) Read(JsonElement document, DraftRoute route)
    {
        var errors = ImmutableArray.CreateBuilder<ValidationError>();
        if (
            document.ValueKind != JsonValueKind.Object
            || !document.TryGetProperty("rows", out var rows)
            || rows.ValueKind != JsonValueKind.Array
        )
            return (null, [new("/rows", ParseErrorCode.WrongType, "内容应为JSON对象：{\"rows\":[…]}。")]);

        Unknown(document, ["rows"], "", errors);

        // A body of 1 MiB could hold a hundred thousand rows: past the limit the count alone is told.
        if (rows.GetArrayLength() > route.Indicators.Count)
            return (
                null,
                [
                    new(
                        "/rows",
                        ValidationErrorCode.TooManyFigures,
                        $"该月应报{route.Indicators.Count}项，草稿有{rows.GetArrayLength()}行，请删去多余的。"
                    ),
                ]
            );

        var read = rows.EnumerateArray()
            .Select((row, n) => ReadRow(row, $"/rows/{n}", route, errors))
            .OfType<WrittenRow>()
            .ToImmutableArray();
        foreach (var twice in read.GroupBy(row => row.Indicator).Where(same => same.Skip(1).Any()))
            errors.Add(new("/rows", ValidationErrorCode.DuplicateIndicator, $"指标“{twice.Key}”重复出现，请只保留一行。", twice.Key));
        return (errors.Count == 0 ? read : null, errors.ToImmutable());
    }

    private static WrittenRow? ReadRow(JsonElement row, string place, DraftRoute route, ImmutableArray<ValidationError>.Builder errors)
    {
        if (
            row.ValueKind != JsonValueKind.Object
            || !row.TryGetProperty("indicator", out var code)
            || code.ValueKind != JsonValueKind.String
            || !row.TryGetProperty("revision", out var revision)
            || revision.ValueKind != JsonValueKind.Number
            || !revision.TryGetInt32(out var number)
            || number < 0
            || !row.TryGetProperty("cells", out var cells)
            || cells.ValueKind != JsonValueKind.Object
        )
        {
            errors.Add(
                new(place, ParseErrorCode.WrongType, "每行应为JSON对象，有指标代码indicator、第几次revision（0起的整数）和内容cells。")
            );
            return null;
        }

        Unknown(row, RowProperties, place, errors);
        var indicator = code.GetString()!;
        if (!route.Indicators.ContainsKey(indicator))
            errors.Add(new($"{place}/indicator", ValidationErrorCode.NotYourIndicator, "该月没有这项应报的指标，请删去本行。", indicator));
        Unknown(cells, ["level", "growth", "stage", "remark", "reason", "noData"], $"{place}/cells", errors);
        return new(
            indicator,
            number,
            new(
                Text(cells, "level", MaxNumber),
                Text(cells, "growth", MaxNumber),
                Text(cells, "stage", MaxStage),
                Text(cells, "remark", Submission.MaxWords),
                Text(cells, "reason", Submission.MaxWords),
                Text(cells, "noData", Submission.MaxWords)
            )
        );

        string? Text(JsonElement element, string name, int most)
        {
            if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
                return null;
            if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text)
            {
                if (text.Length > most)
                    errors.Add(
                        new(
                            $"{place}/cells/{name}",
                            ValidationErrorCode.TooLong,
                            $"内容共{text.Length}字，最多{most}字，请精简。",
                            indicator
                        )
                    );
                return text;
            }

            errors.Add(new($"{place}/cells/{name}", ParseErrorCode.WrongType, $"{name}应为文字，请加引号。", indicator));
            return null;
        }
    }

    private static void Unknown(JsonElement element, string[] known, string place, ImmutableArray<ValidationError>.Builder errors)
    {
        foreach (var property in element.EnumerateObject().Where(p => !known.Contains(p.Name)))
            errors.Add(
                new(
                    place + ParseErrorCode.PointerTo(property.Name),
                    ParseErrorCode.UnknownProperty,
                    $"不认识的字段，可用字段：{string.Join("、", known)}。"
                )
            );
    }
}
