using System.Collections.Immutable;
using System.Text.Json;
using Luohu.Domain;
using Luohu.Domain.Submissions;
using LuohuFunctions.Http;
using LuohuFunctions.Submissions.Sheets;

namespace LuohuFunctions.Submissions;

/// <summary>
/// Reads a JSON submission leniently, so that all its errors are told at once: what cannot be read becomes a fault with
/// its pointer, and the rest goes on to the checks.
/// </summary>
internal static class SubmissionReader
{
    private static readonly string[] RowProperties = ["indicator", "level", "growth", "stage", "remark", "reason", "noData"];

    /// <summary>Reads <paramref name="document"/> as a submission of <paramref name="department"/>.</summary>
    /// <param name="document">The body.</param>
    /// <param name="department">Who sends it.</param>
    /// <param name="told">The month that the address names beside it; null for none.</param>
    public static ParsedSubmission Read(JsonElement document, string department, string? told = null)
    {
        var errors = ImmutableArray.CreateBuilder<ValidationError>();
        if (document.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new("", ParseErrorCode.WrongType, "报送内容应为JSON对象：{\"period\":\"2021-06\",\"figures\":[…]}。"));
            return new(null, errors.ToImmutable());
        }

        Unknown(document, ["period", "figures"], "", errors);
        var period = ReadPeriod(document, told, errors);
        var rows = ReadRows(document, errors);
        return new(period is { } known ? new Submission(department, known, rows) : null, errors.ToImmutable());
    }

    /// <summary>Reads <paramref name="document"/> as one figure, whose period and indicator the path has told.</summary>
    public static ParsedSubmission ReadFigure(JsonElement document, string department, Period period, string indicator)
    {
        var errors = ImmutableArray.CreateBuilder<ValidationError>();
        var row = ReadRow(document, "", indicator, errors);
        return new(row is null ? null : new Submission(department, period, [row]), errors.ToImmutable());
    }

    private static Period? ReadPeriod(JsonElement document, string? told, ImmutableArray<ValidationError>.Builder errors)
    {
        if (
            document.TryGetProperty("period", out var text)
            && text.ValueKind == JsonValueKind.String
            && Period.TryParse(VisibleText.From(text.GetString()!), out var period)
        )
        {
            if (told is not null && told != period.ToString())
                errors.Add(
                    new(
                        "/period",
                        ParseErrorCode.WrongPeriod,
                        $"内容中的报送期为{period}，网址中的参数period为“{told}”，两者不同，请改正或删去其一。"
                    )
                );
            return period;
        }

        errors.Add(new("/period", ParseErrorCode.WrongPeriod, "报送期应写作“年-月”，例如2021-06，请检查。"));
        return null;
    }

    private static ImmutableArray<SubmissionRow> ReadRows(JsonElement document, ImmutableArray<ValidationError>.Builder errors)
    {
        if (!document.TryGetProperty("figures", out var figures) || figures.ValueKind != JsonValueKind.Array)
        {
            errors.Add(new("/figures", ParseErrorCode.WrongType, "缺少figures，或其不是数组，请按格式填写各项指标。"));
            return [];
        }

        // A body of 1 MiB could hold a hundred thousand rows: past the limit the count alone is told.
        if (figures.GetArrayLength() > Submission.MaxRows)
        {
            errors.Add(
                new(
                    "/figures",
                    ValidationErrorCode.TooManyFigures,
                    $"一次最多报送{Submission.MaxRows}项，现有{figures.GetArrayLength()}项，请分次报送。"
                )
            );
            return [];
        }

        return [.. figures.EnumerateArray().Select((row, n) => ReadRow(row, $"/figures/{n}", null, errors)).OfType<SubmissionRow>()];
    }

    private static SubmissionRow? ReadRow(JsonElement row, string place, string? told, ImmutableArray<ValidationError>.Builder errors)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new(place, ParseErrorCode.WrongType, "每项指标应为JSON对象，请检查本行。"));
            return null;
        }

        var before = errors.Count;
        Unknown(row, told is null ? RowProperties : RowProperties[1..], place, errors);
        var indicator = told ?? Text(row, "indicator", place, null, errors);
        if (indicator is null && !errors.Skip(before).Any(f => f.Place == place + "/indicator"))
            errors.Add(new(place + "/indicator", ParseErrorCode.IndicatorMissing, "缺少指标代码indicator，请补填。"));

        var read = new SubmissionRow(
            place,
            indicator ?? "",
            Number(row, "level", place, indicator, errors),
            Number(row, "growth", place, indicator, errors),
            Text(row, "stage", place, indicator, errors),
            Text(row, "remark", place, indicator, errors),
            Text(row, "reason", place, indicator, errors),
            Text(row, "noData", place, indicator, errors)
        )
        {
            KeepsRemark = !row.TryGetProperty("remark", out _),
        };

        // A row that could not be read whole is not checked further: its missing parts would be told twice.
        return errors.Count == before ? read : null;
    }

    private static string? Text(
        JsonElement row,
        string name,
        string place,
        string? indicator,
        ImmutableArray<ValidationError>.Builder errors
    )
    {
        if (!row.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind == JsonValueKind.String)
        {
            var text = VisibleText.From(value.GetString()!).Trim();
            if (text.Any(c => char.IsControl(c) && c != '\n'))
                errors.Add(new($"{place}/{name}", ParseErrorCode.ControlCharacter, $"{name}含有控制字符，请删去。", indicator));
            return text.Length == 0 ? null : text;
        }

        errors.Add(new($"{place}/{name}", ParseErrorCode.WrongType, $"{name}应为文字，请加引号。", indicator));
        return null;
    }

    private static decimal? Number(
        JsonElement row,
        string name,
        string place,
        string? indicator,
        ImmutableArray<ValidationError>.Builder errors
    )
    {
        if (!row.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;

        // A decimal holds 28 digits; a longer text would be rounded without a word.
        if (value.ValueKind == JsonValueKind.Number && value.GetRawText().Length <= 28 && value.TryGetDecimal(out var number))
            return number;
        errors.Add(
            value.ValueKind == JsonValueKind.Number
                ? new($"{place}/{name}", ValidationErrorCode.OutOfRange, $"{name}的数值过大或位数过多，请核对。", indicator)
                : new(
                    $"{place}/{name}",
                    ParseErrorCode.NotANumber,
                    $"{name}应为数字，不加引号、单位和千分位，例如101.5，下降为负数，例如-20.4；没有数据请删去该项。",
                    indicator
                )
        );
        return null;
    }

    private static void Unknown(JsonElement element, string[] known, string place, ImmutableArray<ValidationError>.Builder errors)
    {
        foreach (var property in element.EnumerateObject().Where(p => !known.Contains(p.Name)))
            errors.Add(
                new(
                    place + ParseErrorCode.PointerTo(property.Name),
                    ParseErrorCode.UnknownProperty,
                    $"不认识的字段“{SheetText.Short(property.Name)}”，可用字段：{string.Join("、", known)}。"
                )
            );
    }
}
