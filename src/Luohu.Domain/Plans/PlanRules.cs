using System.Text.RegularExpressions;

namespace Luohu.Domain.Plans;

/// <summary>What a plan must keep beyond its JSON types, so that everything after can rely on it.</summary>
internal static partial class PlanRules
{
    /// <summary>The first rule that <paramref name="plan"/> breaks, with the JSON pointer of the place; null when it keeps all.</summary>
    public static PlanError? FirstFault(AnnualPlan plan) => Rules(plan).SelectMany(errors => errors).FirstOrDefault();

    // Asked one after the other, up to the first fault: a rule may rely on those before it.
    private static IEnumerable<IEnumerable<PlanError>> Rules(AnnualPlan plan) =>
        [
            YearErrors(plan),
            RegionErrors(plan.Region),
            Required(plan.Title.Length == 0, "/title"),
            Required(plan.Publisher.Length == 0, "/publisher"),
            Required(plan.Departments.IsEmpty, "/departments"),
            Required(plan.Sections.IsEmpty, "/sections"),
            Required(plan.Indicators.IsEmpty, "/indicators"),
            CalendarErrors(plan.Calendar),
            RecipientErrors(plan),
            Codes("/departments", plan.Departments.Select(d => d.Code)),
            Codes("/sections", plan.Sections.Select(s => s.Code)),
            Codes("/stageScales", plan.StageScales.Select(s => s.Code)),
            Codes("/indicators", plan.Indicators.Select(i => i.Code)),
            plan.StageScales.SelectMany(ScaleErrors),
            HeadlineErrors(plan),
            ThresholdErrors("/lights/progress", plan.Thresholds.Progress),
            ThresholdErrors("/lights/growth", plan.Thresholds.Growth),
            ThresholdErrors("/lights/level", plan.Thresholds.Level),
            ThresholdErrors("/lights/milestone", plan.Thresholds.Milestone),
            plan.Indicators.SelectMany(
                (indicator, n) => IndicatorRules.Validate(plan, indicator).Select(fault => fault.Below($"/indicators/{n}"))
            ),
            CheckRules.Validate(plan),
        ];

    private static IEnumerable<PlanError> YearErrors(AnnualPlan plan)
    {
        if (plan.Year is < 2000 or > 2100)
            yield return ("/year", "must be 2000 to 2100");
    }

    // The code becomes part of table keys and blob names.
    private static IEnumerable<PlanError> RegionErrors(Region region)
    {
        if (!DivisionCode().IsMatch(region.Code))
            yield return ("/region/code", $"'{region.Code}' is no code of GB/T 2260: six digits, the first not 0");
        if (region.Name.Length == 0)
            yield return ("/region/name", "is empty");
        if (region.ShortName.Length == 0)
            yield return ("/region/shortName", "is empty");
    }

    private static IEnumerable<PlanError> Required(bool empty, string pointer)
    {
        if (empty)
            yield return (pointer, "is empty");
    }

    private static IEnumerable<PlanError> CalendarErrors(ReportingCalendar calendar)
    {
        foreach (
            var (name, day) in new[]
            {
                ("dueDay", calendar.DueDay),
                ("reminderDay", calendar.ReminderDay),
                ("publishingDay", calendar.PublishingDay),
            }
        )
        {
            if (day is < 1 or > 28)
                yield return ($"/calendar/{name}", $"{day} is not a day that every month has (1 to 28)");
        }

        if (calendar.PublishingDay <= calendar.DueDay)
            yield return ("/calendar/publishingDay", "must be after the due day");
    }

    // Nobody is to get a bulletin twice.
    private static IEnumerable<PlanError> RecipientErrors(AnnualPlan plan)
    {
        if (plan.Recipients.Length > AnnualPlan.MaxRecipients)
            yield return ("/recipients", $"at most {AnnualPlan.MaxRecipients}: send to a distribution list instead");
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (recipient, n) in plan.Recipients.Select((recipient, n) => (recipient, n)))
        {
            if (!seen.Add(recipient.Mail))
                yield return ($"/recipients/{n}/mail", "stands twice");
        }
    }

    private static IEnumerable<PlanError> ScaleErrors(StageScale scale, int n)
    {
        if (scale.Stages.Length < 2 || scale.Stages.Distinct().Count() != scale.Stages.Length)
            yield return ($"/stageScales/{n}/stages", "a scale has at least two stages, all different");
    }

    private static IEnumerable<PlanError> HeadlineErrors(AnnualPlan plan)
    {
        if (plan.Sections.Count(s => s.Headline) != 1)
            yield return ("/sections", "exactly one section is the headline");
    }

    private static IEnumerable<PlanError> ThresholdErrors(string pointer, Threshold threshold)
    {
        if (threshold.Yellow >= threshold.Green)
            yield return ($"{pointer}/yellow", "must be below green");
        if (threshold.Green > 0)
            yield return ($"{pointer}/green", "must be 0 or below: a target that holds is green");
    }

    private static IEnumerable<PlanError> Codes(string pointer, IEnumerable<string> codes)
    {
        var seen = new HashSet<string>();
        foreach (var (code, n) in codes.Select((code, n) => (code, n)))
        {
            if (!Code().IsMatch(code))
                yield return ($"{pointer}/{n}/code", $"'{code}' is not a code: a-z, 0-9 and hyphen, 2 to 40 characters");
            else if (!seen.Add(code))
                yield return ($"{pointer}/{n}/code", $"'{code}' stands twice");
        }
    }

    [GeneratedRegex(@"\A[1-9][0-9]{5}\z")]
    private static partial Regex DivisionCode();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{1,39}\z")]
    private static partial Regex Code();
}
