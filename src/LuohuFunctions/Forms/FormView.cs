using System.Collections.Immutable;
using System.Globalization;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Storage.Drafts;
using LuohuFunctions.Http;

namespace LuohuFunctions.Forms;

/// <summary>What a department reports for a month, with all that is needed to fill it in.</summary>
internal sealed record FormView(
    Period Period,
    string PeriodText,
    NamedView Department,
    FormState State,
    string StateText,
    DateOnly DueDate,
    DateOnly PublishingDate,
    DateTimeOffset? ClosesAt,
    bool Overdue,
    ImmutableArray<FormRowView> Rows,
    FormDraftView? Draft
)
{
    /// <summary>The form.</summary>
    /// <param name="plan">The plan of the month's year.</param>
    /// <param name="department">Who reports.</param>
    /// <param name="period">The month.</param>
    /// <param name="figures">What stands beside it.</param>
    /// <param name="draft">What the department has typed; null for a reader, whom it does not concern.</param>
    /// <param name="openUntil">Until when the closed month is open for the department; null for not at all.</param>
    /// <param name="now">The present instant.</param>
    public static FormView From(
        AnnualPlan plan,
        Department department,
        Period period,
        FormFigures figures,
        StoredDraft? draft,
        DateTimeOffset? openUntil,
        DateTimeOffset now
    )
    {
        var late = plan.Calendar.LateFrom(period, new Schedule(Frequency.Monthly));
        var (state, text) = FormStates.At(plan.Calendar, period, openUntil, now);
        return new(
            period,
            string.Create(CultureInfo.InvariantCulture, $"{period.Year}年{period.Month}月"),
            new(department.Code, department.Name),
            state,
            text,
            ChinaTime.DayOf(late).AddDays(-1),
            plan.Calendar.PublishingDateOf(period),
            plan.Calendar.ClosesAt(period),
            now >= late,
            [.. plan.ReportedBy(department.Code, period).Select(indicator => FormRowView.From(plan, indicator, period, figures))],
            draft is null ? null : new($"\"{draft.Version}\"", draft.Draft.Rows)
        );
    }
}

/// <summary>A draft in a form, with the ETag under which it is changed.</summary>
internal sealed record FormDraftView(string Etag, ImmutableArray<DraftRow> Rows);

/// <summary>The figures that a form shows.</summary>
/// <param name="Year">What stands of the year up to the month.</param>
/// <param name="LastYear">What stands of the year before.</param>
/// <param name="LastPlan">The plan of the year before; null where there is none.</param>
/// <param name="Revisions">All that was reported for the month, by indicator, the first report first.</param>
internal sealed record FormFigures(
    ILookup<string, Figure> Year,
    ILookup<string, Figure> LastYear,
    AnnualPlan? LastPlan,
    ILookup<string, Revision> Revisions
)
{
    /// <summary>The figure of the month; null where none stands.</summary>
    public Figure? Current(Indicator indicator, Period period) => Year[indicator.Code].FirstOrDefault(figure => figure.Period == period);

    /// <summary>上期: the newest figure of an earlier month of the year; null where none stands.</summary>
    public Figure? Previous(Indicator indicator, Period period) =>
        Year[indicator.Code].Where(figure => figure.Period < period).MaxBy(figure => figure.Period);

    /// <summary>上年同期: the figure of the same month of the year before, where it was counted alike then; null for none.</summary>
    public Figure? SamePeriodLastYear(Indicator indicator, Period period) =>
        LastPlan?.Find(indicator.Code) is { } other && indicator.IsCountedLike(other)
            ? LastYear[indicator.Code].FirstOrDefault(figure => figure.Period == period.AddMonths(-12))
            : null;
}
