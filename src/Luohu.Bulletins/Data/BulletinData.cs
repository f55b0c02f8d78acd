using System.Collections.Immutable;
using Luohu.Domain;
using Luohu.Domain.Evaluation;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Data;

/// <summary>A snapshot and what its figures mean, which every sentence and table of a bulletin is made from.</summary>
/// <param name="snapshot">What is reviewed.</param>
/// <param name="department">The department whose indicators alone are looked at; null for all, as a bulletin does.</param>
internal sealed class BulletinData(Snapshot snapshot, string? department = null)
{
    /// <summary>What is reviewed.</summary>
    public Snapshot Snapshot { get; } = snapshot;

    /// <summary>The plan.</summary>
    public AnnualPlan Plan => Snapshot.Plan;

    /// <summary>The bulletin's month.</summary>
    public Period Period => Snapshot.Period;

    /// <summary>How every indicator stands, in plan order.</summary>
    public ImmutableArray<IndicatorEvaluation> All { get; } =
    [.. IndicatorEvaluator.EvaluateAll(snapshot).Where(a => department is null || a.Indicator.Department == department)];

    /// <summary>How the headline indicators stand.</summary>
    public ImmutableArray<IndicatorEvaluation> Headlines => In(Plan.Sections.First(section => section.Headline));

    /// <summary>The chapters of tasks.</summary>
    public IEnumerable<Section> Chapters => Plan.Sections.Where(section => !section.Headline);

    /// <summary>How the indicators of a section stand.</summary>
    public ImmutableArray<IndicatorEvaluation> In(Section section) => [.. All.Where(a => a.Indicator.Section == section.Code)];

    /// <summary>The name of the department that reports an indicator.</summary>
    public string DepartmentOf(Indicator indicator) => Plan.FindDepartment(indicator.Department)?.Name ?? indicator.Department;
}
