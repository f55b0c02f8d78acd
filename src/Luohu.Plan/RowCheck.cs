using System.Globalization;

namespace Luohu.Plan;

/// <summary>The rules for one figure of a submission.</summary>
internal static class RowCheck
{
    // A growth beyond this, up or down, is possible but wants the department's words (design: "a jump of more than half").
    private const decimal JumpPercent = 50;

    // Growth below -100 % cannot be; above this it is a slip of the keyboard, not a figure.
    private const decimal MaxGrowth = 10_000;
    private const decimal MaxLevel = 1_000_000_000_000_000;

    public static IEnumerable<Finding> Check(
        AnnualPlan plan, Submission submission, SubmissionRow row, IReadOnlyDictionary<(string, Period), Figure> standing)
    {
        if (plan.Find(row.Indicator) is not { } indicator)
            return [At(row, "/indicator", FaultCode.UnknownIndicator, $"{plan.Year}年计划中没有指标“{row.Indicator}”，请核对指标代码。")];
        if (indicator.Department != submission.Department)
        {
            var owner = plan.FindDepartment(indicator.Department)?.Name;
            return [At(row, "/indicator", FaultCode.NotYourIndicator, $"“{indicator.Name}”由{owner}报送，请从报送内容中删去。")];
        }

        return NotDue(indicator, submission.Period, row)
            .Concat(Measures(indicator, row))
            .Concat(Growth(row))
            .Concat(Level(indicator, row))
            .Concat(Stage(plan, indicator, row))
            .Concat(Words(row))
            .Concat(Changed(indicator, submission.Period, row, standing))
            .Concat(Odd(plan, indicator, submission.Period, row, standing));
    }

    private static IEnumerable<Finding> NotDue(Indicator indicator, Period period, SubmissionRow row)
    {
        if (!indicator.Schedule.Has(period))
            yield return At(row, "/indicator", FaultCode.NotDue, $"“{indicator.Name}”{period.Month}月不报送（{FrequencyOf(indicator)}），请删去本行。");
    }

    private static IEnumerable<Finding> Measures(Indicator indicator, SubmissionRow row) =>
        Enum.GetValues<Measure>().Where(measure => row.Has(measure) != indicator.Reports(measure)).Select(measure => row.Has(measure)
            ? At(row, PlaceOf(measure), FaultCode.MeasureNotReported, $"“{indicator.Name}”不报{NameOf(measure)}，请删去。")
            : At(row, "", FaultCode.MeasureMissing, $"“{indicator.Name}”缺少{NameOf(measure)}，请补填。"));

    private static IEnumerable<Finding> Growth(SubmissionRow row)
    {
        if (row.Growth is not { } growth)
            yield break;
        if (Numerals.DecimalsOf(growth) > Indicator.GrowthDecimals)
            yield return At(row, "/growth", FaultCode.TooManyDecimals, $"同比增速{Text(growth)}的小数位过多，最多保留{Indicator.GrowthDecimals}位小数。");
        if (growth is < -100 or > MaxGrowth)
            yield return At(row, "/growth", FaultCode.OutOfRange, $"同比增速{Text(growth)}%超出可能范围（-100%至{Text(MaxGrowth)}%），请核对。");
    }

    private static IEnumerable<Finding> Level(Indicator indicator, SubmissionRow row)
    {
        if (row.Level is not { } level)
            yield break;
        if (Numerals.DecimalsOf(level) > indicator.Decimals)
            yield return At(row, "/level", FaultCode.TooManyDecimals,
                $"“{indicator.Name}”的数值{Text(level)}小数位过多，单位为{indicator.Unit}，最多保留{indicator.Decimals}位小数。");

        var bounds = indicator.Bounds ?? new Bounds(0);
        if (level < bounds.Min || level > (bounds.Max ?? MaxLevel))
            yield return At(row, "/level", FaultCode.OutOfRange,
                $"“{indicator.Name}”的数值{Text(level)}{indicator.Unit}超出可能范围（{Text(bounds.Min)}至{Text(bounds.Max ?? MaxLevel)}），请核对数值和单位。");
    }

    private static IEnumerable<Finding> Stage(AnnualPlan plan, Indicator indicator, SubmissionRow row)
    {
        if (row.Stage is { } stage && plan.ScaleOf(indicator) is { } scale && scale.PositionOf(stage) is null)
            yield return At(row, "/stage", FaultCode.UnknownStage, $"“{indicator.Name}”没有“{stage}”这一进度，请从以下选填：{string.Join("、", scale.Stages)}。");
    }

    private static IEnumerable<Finding> Words(SubmissionRow row)
    {
        if (row.Remark?.Length > Submission.MaxWords)
            yield return At(row, "/remark", FaultCode.TooLong, $"说明共{row.Remark.Length}字，最多{Submission.MaxWords}字，请精简。");
        if (row.Reason?.Length > Submission.MaxWords)
            yield return At(row, "/reason", FaultCode.TooLong, $"修订原因共{row.Reason.Length}字，最多{Submission.MaxWords}字，请精简。");
    }

    private static IEnumerable<Finding> Changed(
        Indicator indicator, Period period, SubmissionRow row, IReadOnlyDictionary<(string, Period), Figure> standing)
    {
        if (standing.TryGetValue((indicator.Code, period), out var figure) && Differs(figure.Reading, row) && string.IsNullOrWhiteSpace(row.Reason))
            yield return At(row, "/reason", FaultCode.ReasonMissing,
                $"“{indicator.Name}”{period}已报送{Text(figure.Reading)}，现改为{Text(row)}，请填写修订原因。");
    }

    private static bool Differs(Reading standing, SubmissionRow row) =>
        (standing.Level, standing.Growth, standing.Stage) != (row.Level, row.Growth, row.Stage);

    private static IEnumerable<Finding> Odd(
        AnnualPlan plan, Indicator indicator, Period period, SubmissionRow row, IReadOnlyDictionary<(string, Period), Figure> standing)
    {
        if (row.Growth is > JumpPercent or < -JumpPercent)
            yield return Passing(row, "/growth", FaultCode.Jump, $"“{indicator.Name}”同比变动{Text(row.Growth.Value)}%，超过{Text(JumpPercent)}%，请核对。");

        if (indicator.Schedule.Before(period) is not { } before || !standing.TryGetValue((indicator.Code, before), out var earlier))
            yield break;
        if (indicator.Accumulation == Accumulation.Cumulative && row.Level < earlier.Reading.Level)
            yield return Passing(row, "/level", FaultCode.CumulativeFell,
                $"“{indicator.Name}”为累计数，{period}的{Text(row.Level.Value)}小于{before}的{Text(earlier.Reading.Level.Value)}，请核对。");
        if (plan.ScaleOf(indicator) is { } scale && row.Stage is { } stage && earlier.Reading.Stage is { } earlierStage
            && scale.PositionOf(stage) < scale.PositionOf(earlierStage))
            yield return Passing(row, "/stage", FaultCode.StageFell, $"“{indicator.Name}”{before}已报“{earlierStage}”，{period}退回“{stage}”，请核对。");
    }

    private static Finding At(SubmissionRow row, string place, string code, string message) =>
        Finding.Of(row.Place + place, code, message, row.Indicator);

    // Odd but possible: with the department's words it passes as a warning, without them it is a fault.
    private static Finding Passing(SubmissionRow row, string place, string code, string message) =>
        string.IsNullOrWhiteSpace(row.Remark)
            ? At(row, place, code, message + "如确属实际，请在说明中写明原因后重新报送。")
            : At(row, place, code, message) with { Passes = true };

    private static string PlaceOf(Measure measure) => measure switch
    {
        Measure.Level => "/level",
        Measure.Growth => "/growth",
        _ => "/stage",
    };

    private static string NameOf(Measure measure) => measure switch
    {
        Measure.Level => "数值",
        Measure.Growth => "同比增速",
        _ => "进度",
    };

    private static string FrequencyOf(Indicator indicator) => indicator.Schedule.Frequency switch
    {
        Frequency.MonthlyFromFebruary => "2月起按月报送",
        Frequency.Quarterly => "按季报送",
        Frequency.HalfYearly => "半年报送一次",
        Frequency.Yearly => "年度报送",
        _ => "按月报送",
    };

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(Reading reading) => Text(reading.Level, reading.Growth, reading.Stage);

    private static string Text(SubmissionRow row) => Text(row.Level, row.Growth, row.Stage);

    private static string Text(decimal? level, decimal? growth, string? stage) => string.Join("、",
        new[] { level is { } l ? Text(l) : null, growth is { } g ? $"增速{Text(g)}%" : null, stage }.OfType<string>());
}
