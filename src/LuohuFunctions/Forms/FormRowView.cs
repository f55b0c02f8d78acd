using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Text;
using LuohuFunctions.Figures;

namespace LuohuFunctions.Forms;

/// <summary>One indicator of a form.</summary>
internal sealed record FormRowView(
    string Indicator,
    string Name,
    string Unit,
    string Section,
    Period Period,
    string PeriodText,
    ImmutableArray<Measure> Measures,
    DecimalsView Decimals,
    ImmutableArray<string>? Stages,
    string Target,
    ReadingView? LastYear,
    ReadingView? Previous,
    FiledFigureView? Filed,
    FormRowState State,
    string StateText,
    string? Note
)
{
    public static FormRowView From(AnnualPlan plan, Indicator indicator, Period period, FormFigures figures)
    {
        var lateFrom = plan.Calendar.LateFrom(period, indicator.Schedule);
        var current = figures.Current(indicator, period);
        var filed =
            current is not null && figures.Revisions[indicator.Code].LastOrDefault() is { } revision
                ? FiledFigureView.From(indicator, revision, current.FirstFiledAt >= lateFrom)
                : null;
        var (state, text) = filed switch
        {
            null => (FormRowState.Missing, indicator.Schedule.LagMonths > 0 ? $"未报，{LastDay(lateFrom)}前报送" : "未报"),
            { NoData: not null } => (FormRowState.NoData, "已报本期无数据"),
            { Late: true } => (FormRowState.Late, "已报（逾期）"),
            _ => (FormRowState.Filed, "已报"),
        };
        return new(
            indicator.Code,
            indicator.Name,
            indicator.Unit,
            plan.Sections.First(section => section.Code == indicator.Section).Title,
            period,
            Wording.SpanOf(indicator, period),
            indicator.Measures,
            new(indicator.Decimals, Luohu.Domain.Plans.Indicator.GrowthDecimals),
            plan.ScaleOf(indicator)?.Stages,
            indicator.Target.Describe(plan, indicator),
            ReadingView.From(indicator, figures.SamePeriodLastYear(indicator, period)),
            ReadingView.From(indicator, figures.Previous(indicator, period)),
            filed,
            state,
            text,
            indicator.Note
        );
    }

    private static string LastDay(DateTimeOffset lateFrom) =>
        ChinaTime.DayOf(lateFrom).AddDays(-1).ToString("M月d日", CultureInfo.InvariantCulture);
}

/// <summary>The most decimals of a level and a growth.</summary>
internal sealed record DecimalsView(int Level, int Growth);

/// <summary>Where a row of a form stands.</summary>
internal enum FormRowState
{
    /// <summary>Not reported.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,

    /// <summary>Reported on time.</summary>
    [JsonStringEnumMemberName("filed")]
    Filed,

    /// <summary>First reported after its due day.</summary>
    [JsonStringEnumMemberName("late")]
    Late,

    /// <summary>Reported that there is none.</summary>
    [JsonStringEnumMemberName("noData")]
    NoData,
}

/// <summary>The newest revision of a figure.</summary>
internal sealed record FiledFigureView(
    int Revision,
    PrintedValue? Level,
    PrintedValue? Growth,
    string? Stage,
    string? NoData,
    string? Remark,
    DateTimeOffset FiledAt,
    string FiledBy,
    bool Late,
    string Receipt
)
{
    public static FiledFigureView From(Indicator indicator, Revision revision, bool late) =>
        new(
            revision.Number,
            PrintedValue.Level(indicator, revision.Value.Level),
            PrintedValue.Growth(revision.Value.Growth),
            revision.Value.Stage,
            revision.Value.NoData,
            revision.Remark,
            revision.At,
            revision.By,
            late,
            revision.Receipt
        );
}
