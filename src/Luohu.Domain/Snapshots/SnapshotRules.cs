using Luohu.Domain.Plans;

namespace Luohu.Domain.Snapshots;

/// <summary>What a snapshot must keep so that a bulletin can be set from it. Published ones do; a file from elsewhere may not.</summary>
public static class SnapshotRules
{
    /// <summary>The first thing in which <paramref name="snapshot"/> contradicts itself, in one line; null when nothing does.</summary>
    public static string? FirstContradiction(Snapshot snapshot)
    {
        if (PlanRules.FirstFault(snapshot.Plan) is { } fault)
            return $"/plan{fault.Pointer}: {fault.Message}";
        if (snapshot.Period.Year != snapshot.Plan.Year)
            return $"/period: {snapshot.Period} is no month of the plan of {snapshot.Plan.Year}";
        if (snapshot.CoversFrom is { } first && (first.Year != snapshot.Period.Year || first >= snapshot.Period))
            return $"/coversFrom: {first} is no month of the year before {snapshot.Period}";
        return FirstOfFigures(snapshot) ?? FirstOfCorrections(snapshot);
    }

    private static string? FirstOfFigures(Snapshot snapshot)
    {
        var seen = new HashSet<(string, Period)>();
        for (var n = 0; n < snapshot.Figures.Length; n++)
        {
            var figure = snapshot.Figures[n];
            if (snapshot.Plan.Find(figure.Indicator) is not { } indicator)
                return $"/figures/{n}/indicator: the plan has no '{figure.Indicator}'";
            if (!seen.Add((figure.Indicator, figure.Period)))
                return $"/figures/{n}: '{figure.Indicator}' has two figures of {figure.Period}";
            if (!CanBe(figure.Value.Level, Indicator.MaxLevel) || !CanBe(figure.Value.Growth, Indicator.MaxGrowth))
                return $"/figures/{n}/reading: no figure of '{figure.Indicator}' can be so large";
            if (figure.Value.Stage is { } stage && snapshot.Plan.ScaleOf(indicator)?.PositionOf(stage) is null)
                return $"/figures/{n}/reading/stage: '{stage}' is no stage of '{figure.Indicator}'";
        }

        return null;
    }

    private static string? FirstOfCorrections(Snapshot snapshot)
    {
        for (var n = 0; n < snapshot.Corrections.Length; n++)
        {
            if (snapshot.Plan.Find(snapshot.Corrections[n].Indicator) is null)
                return $"/corrections/{n}/indicator: the plan has no '{snapshot.Corrections[n].Indicator}'";
        }

        return
            snapshot.LastYear?.FirstOrDefault(value =>
                snapshot.Plan.Find(value.Indicator) is null || !CanBe(value.Value, Indicator.MaxLevel)
            )
                is { } stranger
            ? $"/lastYear: '{stranger.Indicator}' is not in the plan, or its value cannot be so large"
            : null;
    }

    private static bool CanBe(decimal? value, decimal most) => value is null || Math.Abs(value.Value) <= most;
}
