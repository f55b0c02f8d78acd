using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Luohu.Plan;

/// <summary>A plan file: a plan, and the name of the schema that editors check it by.</summary>
internal sealed record PlanDocument(
    Region Region,
    int Year,
    string Title,
    string Publisher,
    DateOnly Published,
    ReportingCalendar Calendar,
    LightThresholds Lights,
    ImmutableArray<Department> Departments,
    ImmutableArray<Section> Sections,
    ImmutableArray<StageScale> StageScales,
    ImmutableArray<Indicator> Indicators,
    ImmutableArray<Recipient> Recipients,
    string? Note = null,
    PlanChecks? Checks = null,
    [property: JsonPropertyName("$schema")] string? Schema = null)
{
    public AnnualPlan ToPlan() => new(
        Region, Year, Title, Publisher, Published, Calendar, Lights,
        Departments, Sections, StageScales, Indicators, Recipients, Note, Checks);
}
