namespace Luohu.Domain.Plans;

/// <summary>The parts of a plan, each from its object in a plan file (plans/plan.schema.json).</summary>
internal static class PlanParts
{
    private static readonly string[] Targets = ["atLeast", "atMost", "between", "fallBy", "keepPaceWith", "assigned", "milestone"];

    public static AnnualPlan Plan(PlanObject o)
    {
        // For editors alone.
        o.Find("$schema")?.Text();
        return new(
            o["region"].Object(Region),
            o["year"].Whole(),
            o["title"].Text(),
            o["publisher"].Name(),
            o["published"].Day(),
            o["calendar"].Object(Calendar),
            o["lights"].Object(Lights),
            o["departments"].Objects(Department),
            o["sections"].Objects(Section),
            o["stageScales"].Objects(StageScale),
            o["indicators"].Objects(Indicator),
            o["recipients"].Objects(Recipient),
            o.Find("note")?.Text(),
            o.Find("checks")?.Object(Checks)
        );
    }

    private static Region Region(PlanObject o) => new(o["code"].Text(), o["name"].Name(), o["shortName"].Name());

    private static ReportingCalendar Calendar(PlanObject o) =>
        new(o["dueDay"].Whole(), o["reminderDay"].Whole(), o["publishingDay"].Whole(), o.Find("closesAfterMonths")?.Whole());

    private static StatusThresholds Lights(PlanObject o) =>
        new(o["progress"].Object(Threshold), o["growth"].Object(Threshold), o["level"].Object(Threshold), o["milestone"].Object(Threshold));

    private static Threshold Threshold(PlanObject o) => new(o["green"].Number(), o["yellow"].Number());

    private static Department Department(PlanObject o) => new(o["code"].Text(), o["name"].Name(), o.Find("mail")?.Text());

    private static Section Section(PlanObject o) => new(o["code"].Text(), o["title"].Name(), o.Find("headline")?.Flag() ?? false);

    private static StageScale StageScale(PlanObject o) => new(o["code"].Text(), o["stages"].List(stage => stage.Name()));

    private static Recipient Recipient(PlanObject o) =>
        new(o["name"].Name(), o["mail"].Text(), o.Find("edition")?.OneOf<Edition>() ?? Edition.Full);

    private static Indicator Indicator(PlanObject o) =>
        new(
            o["code"].Text(),
            o["name"].Name(),
            o["unit"].Name(),
            o["decimals"].Whole(),
            o["section"].Text(),
            o["department"].Text(),
            o["measures"].List(measure => measure.OneOf<Measure>()),
            o["accumulation"].OneOf<Accumulation>(),
            o["schedule"].Object(Schedule),
            o["target"].Object(Target),
            o["source"].Text(),
            o.Find("task")?.Name(),
            o.Find("stageScale")?.Text(),
            o.Find("baseline")?.Object(Baseline),
            o.Find("curve")?.List(share => share.Number()),
            o.Find("bounds")?.Object(Bounds),
            o.Find("note")?.Text(),
            o.Find("growthAtCurrentPrices")?.Flag(),
            o.Find("jumpPercent")?.Number()
        );

    private static Schedule Schedule(PlanObject o) => new(o["frequency"].OneOf<Frequency>(), o.Find("lagMonths")?.Whole() ?? 0);

    private static Baseline Baseline(PlanObject o) =>
        new(o["source"].Text(), o.Find("level")?.Number(), o.Find("growth")?.Number(), o.Find("words")?.Text());

    private static Bounds Bounds(PlanObject o) => new(o["min"].Number(), o.Find("max")?.Number());

    private static Target Target(PlanObject o) =>
        Targets[o["type"].OneOf(Targets)] switch
        {
            "atLeast" => Plans.Target.AtLeast.Read(o),
            "atMost" => Plans.Target.AtMost.Read(o),
            "between" => Plans.Target.Between.Read(o),
            "fallBy" => Plans.Target.FallBy.Read(o),
            "keepPaceWith" => Plans.Target.KeepPaceWith.Read(o),
            "assigned" => new Plans.Target.Assigned(),
            _ => Plans.Target.Milestone.Read(o),
        };

    private static PlanChecks Checks(PlanObject o) =>
        new(
            o.Find("jumpPercent")?.Number() ?? PlanChecks.Default.JumpPercent,
            o.Find("contradictionPercent")?.Number() ?? PlanChecks.Default.ContradictionPercent,
            o.Find("sums")?.Objects(SumRule),
            o.Find("magnitudeFactor")?.Number()
        );

    private static SumRule SumRule(PlanObject o) =>
        new(o["name"].Name(), o["parts"].List(code => code.Text()), o.Find("max")?.Number(), o.Find("whole")?.Text());
}
