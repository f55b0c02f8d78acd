using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Domain;
using Luohu.Domain.Evaluation;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Text;

namespace Luohu.Bulletins.Content.Tables;

/// <summary>The cells of one indicator. A zero is 0, a figure that is missing is …, one that does not apply is —.</summary>
internal sealed class IndicatorCells(BulletinData data, IndicatorEvaluation evaluation)
{
    /// <summary>A figure that does not apply.</summary>
    public const string NotApplicable = "—";

    /// <summary>A figure that has not been reported.</summary>
    public const string Unreported = "…";

    private readonly Indicator indicator = evaluation.Indicator;

    /// <summary>The name, with its months where they are not the bulletin's: 地区生产总值（一季度）.</summary>
    public BulletinCell Name =>
        new(evaluation.Due is { } due && due != data.Period ? $"{indicator.Name}（{PeriodText.Span(indicator, due)}）" : indicator.Name);

    /// <summary>The name with the unit, for a table without a column for it: 固定资产投资（亿元）.</summary>
    public BulletinCell NameWithUnit => new(indicator.Unit is "" or "%" ? Name.Text : $"{Name.Text}（{indicator.Unit}）");

    /// <summary>The unit; none for a stage.</summary>
    public BulletinCell Unit => new(indicator.Unit.Length > 0 ? indicator.Unit : NotApplicable);

    /// <summary>本月: what the last month brought, of figures that add up and come month by month, where both months stand.</summary>
    public BulletinCell Month
    {
        get
        {
            if (
                indicator
                    is not { Accumulation: Accumulation.Cumulative, Schedule.Frequency: Frequency.Monthly or Frequency.MonthlyFromFebruary }
                || evaluation.Due is not { } due
                || evaluation.Figure?.Value.Level is not { } level
            )
                return new(NotApplicable);
            if (due.Month == 1)
                return new(Numerals.Print(level, indicator.Decimals));
            return new(
                data.Snapshot.Find(indicator.Code, due.AddMonths(-1))?.Value.Level is { } before
                    ? Numerals.Print(level - before, indicator.Decimals)
                    : NotApplicable
            );
        }
    }

    /// <summary>累计: the level or the stage as it stands.</summary>
    public BulletinCell ToDate =>
        indicator.Reports(Measure.Level)
            ? Reported(figure => figure.Value.Level is { } level ? Numerals.Print(level, indicator.Decimals) : null)
        : indicator.Reports(Measure.Stage) ? Reported(figure => figure.Value.Stage)
        : new(NotApplicable);

    /// <summary>同比 in percent.</summary>
    public BulletinCell Growth =>
        indicator.Reports(Measure.Growth)
            ? Reported(figure => figure.Value.Growth is { } growth ? Wording.GrowthCell(growth) : null)
            : new(NotApplicable);

    /// <summary>年度目标.</summary>
    public BulletinCell Target => new(indicator.Target.Describe(data.Plan, indicator));

    /// <summary>完成率 in percent; a rate is compared with its target, not completed.</summary>
    public BulletinCell Completion => Share(indicator.Accumulation == Accumulation.Rate ? null : evaluation.Result?.CompletionRate);

    /// <summary>序时进度 in percent.</summary>
    public BulletinCell Scheduled => Share(evaluation.Result?.PlannedRate);

    /// <summary>评价, in words that fit a narrow column.</summary>
    public BulletinCell Status =>
        evaluation.Due is null ? new("未到期") : new(StatusText.Word(EvaluationStatuses.Classify(evaluation)), evaluation.Status);

    /// <summary>较上月.</summary>
    public BulletinCell Change => new(evaluation.Change is { } change ? MonthOnMonthText.Word(change) : NotApplicable);

    /// <summary>完成情况: the level or the stage, else the growth.</summary>
    public BulletinCell Now =>
        ToDate.Text != NotApplicable ? ToDate
        : indicator.Reports(Measure.Growth) && Growth.Text is var growth ? new($"{growth}%")
        : ToDate;

    private BulletinCell Reported(Func<Figure, string?> print) =>
        evaluation switch
        {
            { Due: null } => new(NotApplicable),
            { Figure: { } figure } => new(print(figure) ?? Unreported),
            _ => new(Unreported),
        };

    // Whether a share will apply is known of a level that is to reach something, even before it is reported.
    private BulletinCell Share(decimal? share) =>
        share is { } percent
            ? new(Numerals.Print(percent, Indicator.GrowthDecimals))
            : new(
                evaluation.IsMissing && indicator is { Accumulation: not Accumulation.Rate, Target.LevelGoals.Count: > 0 }
                    ? Unreported
                    : NotApplicable
            );
}
