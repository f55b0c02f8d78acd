using System.Globalization;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Submissions.Checks;
using Luohu.Domain.Text;

namespace Luohu.Domain.Submissions;

/// <summary>The rules for one figure of a submission.</summary>
internal static class RowValidator
{
    public static IEnumerable<ValidationFinding> Validate(
        AnnualPlan plan,
        Submission submission,
        SubmissionRow row,
        IReadOnlyDictionary<(string, Period), Figure> existing,
        CheckHistory history
    )
    {
        if (plan.Find(row.Indicator) is not { } indicator)
            return
            [
                At(
                    row,
                    "/indicator",
                    ValidationErrorCode.UnknownIndicator,
                    $"{plan.Year}年计划中没有指标“{row.Indicator}”，请核对指标代码。"
                ),
            ];
        if (indicator.Department != submission.Department)
        {
            var owner = plan.FindDepartment(indicator.Department)?.Name;
            return [At(row, "/indicator", ValidationErrorCode.NotYourIndicator, $"“{indicator.Name}”由{owner}报送，请从报送内容中删去。")];
        }

        // A measure that is not reported is one fault, whatever its value.
        var reported = row with
        {
            Level = indicator.Reports(Measure.Level) ? row.Level : null,
            Growth = indicator.Reports(Measure.Growth) ? row.Growth : null,
            Stage = indicator.Reports(Measure.Stage) ? row.Stage : null,
        };
        return NotDue(indicator, submission.Period, row)
            .Concat(Measures(indicator, row))
            .Concat(NoData(indicator, row))
            .Concat(Growth(indicator, reported))
            .Concat(Level(indicator, reported))
            .Concat(Stage(plan, indicator, reported))
            .Concat(Words(indicator, row))
            .Concat(Changed(indicator, submission.Period, reported, existing))
            .Concat(Odd(FigureOf(plan, indicator, submission.Period, reported, existing, history), row));
    }

    // What cannot be has its own fault: no check looks at it.
    private static CheckedFigure FigureOf(
        AnnualPlan plan,
        Indicator indicator,
        Period period,
        SubmissionRow row,
        IReadOnlyDictionary<(string, Period), Figure> existing,
        CheckHistory history
    )
    {
        var (min, max) = indicator.LevelRange;
        var before = existing.GetValueOrDefault((indicator.Code, period));
        return new(
            plan,
            indicator,
            period,
            row.Level is { } level && level >= min && level <= max && Numerals.DecimalsOf(level) <= Indicator.MaxDecimals ? level : null,
            row.Growth is { } growth && CanBe(growth) ? growth : null,
            row.Stage,
            row.KeepsRemark ? before?.Remark : row.Remark,
            (before?.Revision ?? 0) + 1,
            history
        );
    }

    private static IEnumerable<ValidationFinding> NotDue(Indicator indicator, Period period, SubmissionRow row)
    {
        if (!indicator.Schedule.Has(period))
            yield return At(
                row,
                "/indicator",
                ValidationErrorCode.NotDue,
                $"“{indicator.Name}”{period.Month}月不报送（{FrequencyOf(indicator)}），请删去本行。"
            );
    }

    private static IEnumerable<ValidationFinding> Measures(Indicator indicator, SubmissionRow row) =>
        Enum.GetValues<Measure>()
            .Where(measure => row.Has(measure) ? !indicator.Reports(measure) : indicator.Reports(measure) && row.NoData is null)
            .Select(measure =>
                row.Has(measure)
                    ? At(
                        row,
                        PlaceOf(measure),
                        ValidationErrorCode.MeasureNotReported,
                        $"“{indicator.Name}”不报{NameOf(measure)}，请删去。"
                    )
                    : At(row, "", ValidationErrorCode.MeasureMissing, $"“{indicator.Name}”缺少{NameOf(measure)}，请补填。")
            );

    private static IEnumerable<ValidationFinding> NoData(Indicator indicator, SubmissionRow row)
    {
        if (row.NoData is not null && row.HasAny)
            yield return At(
                row,
                "/noData",
                ValidationErrorCode.NoDataWithFigure,
                $"“{indicator.Name}”既填了数据，又写了无数据的原因，请删去其一。"
            );
    }

    private static IEnumerable<ValidationFinding> Growth(Indicator indicator, SubmissionRow row)
    {
        if (row.Growth is not { } growth)
            yield break;
        if (Numerals.DecimalsOf(growth) > Indicator.GrowthDecimals)
            yield return At(
                row,
                "/growth",
                ValidationErrorCode.TooManyDecimals,
                $"“{indicator.Name}”的同比增速{Text(growth)}%小数位过多，{Precision(Indicator.GrowthDecimals)}。"
            );
        if (!CanBe(growth))
            yield return At(
                row,
                "/growth",
                ValidationErrorCode.OutOfRange,
                $"“{indicator.Name}”的同比增速{Text(growth)}%超出可能范围（{Text(Indicator.MinGrowth)}%至{Text(Indicator.MaxGrowth)}%），请核对。"
            );
    }

    private static bool CanBe(decimal growth) => growth is >= Indicator.MinGrowth and <= Indicator.MaxGrowth;

    private static IEnumerable<ValidationFinding> Level(Indicator indicator, SubmissionRow row)
    {
        if (row.Level is not { } level)
            yield break;
        if (Numerals.DecimalsOf(level) > indicator.Decimals)
            yield return At(
                row,
                "/level",
                ValidationErrorCode.TooManyDecimals,
                $"“{indicator.Name}”的数值{Text(level)}小数位过多，单位为{indicator.Unit}，{Precision(indicator.Decimals)}。"
            );

        var (min, max) = indicator.LevelRange;
        if (level < min || level > max)
            yield return At(
                row,
                "/level",
                ValidationErrorCode.OutOfRange,
                $"“{indicator.Name}”的数值{Text(level)}{indicator.Unit}超出可能范围（{Text(min)}至{Text(max)}），请核对数值和单位。"
            );
    }

    private static IEnumerable<ValidationFinding> Stage(AnnualPlan plan, Indicator indicator, SubmissionRow row)
    {
        if (row.Stage is { } stage && plan.ScaleOf(indicator) is { } scale && scale.PositionOf(stage) is null)
            yield return At(
                row,
                "/stage",
                ValidationErrorCode.UnknownStage,
                $"“{indicator.Name}”没有“{stage}”这一进度，请从以下选填：{string.Join("、", scale.Stages)}。"
            );
    }

    private static IEnumerable<ValidationFinding> Words(Indicator indicator, SubmissionRow row) =>
        from words in row.Words
        where words.Text.Length > Submission.MaxWords
        select At(
            row,
            words.Place,
            ValidationErrorCode.TooLong,
            $"“{indicator.Name}”的{words.Name}共{words.Text.Length}字，最多{Submission.MaxWords}字，请精简。"
        );

    private static IEnumerable<ValidationFinding> Changed(
        Indicator indicator,
        Period period,
        SubmissionRow row,
        IReadOnlyDictionary<(string, Period), Figure> existing
    )
    {
        if (
            existing.TryGetValue((indicator.Code, period), out var figure)
            && Differs(figure.Value, row)
            && string.IsNullOrWhiteSpace(row.Reason)
        )
            yield return At(
                row,
                "/reason",
                ValidationErrorCode.ReasonMissing,
                $"“{indicator.Name}”{period}已报送{Text(figure.Value)}，现改为{Text(row)}，请填写修订原因。",
                ErrorAnswer.Reason
            );
    }

    // A measure that is missing changes nothing yet: it has its own fault.
    private static bool Differs(FigureValue existing, SubmissionRow row) =>
        (row.Level is { } level && level != existing.Level)
        || (row.Growth is { } growth && growth != existing.Growth)
        || (row.Stage is { } stage && stage != existing.Stage)
        || (row.NoData is { } none && none != existing.NoData);

    private static IEnumerable<ValidationFinding> Odd(CheckedFigure figure, SubmissionRow row) =>
        from check in FigureChecks.All
        where check.Severity != CheckSeverity.Notice
        from finding in check.Find(figure)
        select finding.Severity == CheckSeverity.Refusal
            ? At(row, finding.Place, finding.Code, finding.Message)
            : Passing(row, figure.Remark, finding);

    private static ValidationFinding At(SubmissionRow row, string place, string code, string message, ErrorAnswer? answer = null) =>
        ValidationFinding.Create(row.Place + place, code, message, row.Indicator, answer);

    // Odd but possible: with the department's words it passes as a warning, without them it is a fault.
    private static ValidationFinding Passing(SubmissionRow row, string? remark, CheckFinding finding) =>
        string.IsNullOrWhiteSpace(remark)
            ? At(row, finding.Place, finding.Code, finding.Message + "如确属实际，请在说明中写明原因后重新报送。", ErrorAnswer.Remark)
            : At(row, finding.Place, finding.Code, finding.Message) with
            {
                IsWarning = true,
            };

    private static string PlaceOf(Measure measure) =>
        measure switch
        {
            Measure.Level => "/level",
            Measure.Growth => "/growth",
            _ => "/stage",
        };

    private static string NameOf(Measure measure) =>
        measure switch
        {
            Measure.Level => "数值",
            Measure.Growth => "同比增速",
            _ => "进度",
        };

    private static string FrequencyOf(Indicator indicator) =>
        indicator.Schedule.Frequency switch
        {
            Frequency.MonthlyFromFebruary => "2月起按月报送",
            Frequency.Quarterly => "按季报送",
            Frequency.HalfYearly => "半年报送一次",
            Frequency.Yearly => "年度报送",
            _ => "按月报送",
        };

    private static string Precision(int decimals) => decimals == 0 ? "须填整数" : $"最多保留{decimals}位小数";

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(FigureValue figureValue) =>
        Text(figureValue.Level, figureValue.Growth, figureValue.Stage, figureValue.NoData);

    private static string Text(SubmissionRow row) => Text(row.Level, row.Growth, row.Stage, row.NoData);

    private static string Text(decimal? level, decimal? growth, string? stage, string? noData) =>
        string.Join(
            "、",
            new[]
            {
                level is { } l ? Text(l) : null,
                growth is { } g ? $"增速{Text(g)}%" : null,
                stage,
                noData is null ? null : Wording.NoData(noData),
            }.OfType<string>()
        );
}
