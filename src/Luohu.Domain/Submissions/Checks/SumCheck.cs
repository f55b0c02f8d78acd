using Luohu.Domain.Plans;

namespace Luohu.Domain.Submissions.Checks;

/// <summary>合计不可能: parts of 100 % above 100, parts above their whole.</summary>
internal sealed class SumCheck : FigureCheck
{
    public override string Code => ValidationErrorCode.SumTooLarge;

    public override CheckSeverity Severity => CheckSeverity.Refusal;

    protected override IEnumerable<(string Place, string Message)> Look(CheckedFigure figure) =>
        from rule in figure.Plan.ChecksInForce.AllSums
        where figure.Level is not null && (rule.Whole == figure.Indicator.Code || rule.Parts.Contains(figure.Indicator.Code))
        let message = MessageOf(rule, figure)
        where message is not null
        select ("/level", message);

    private static string? MessageOf(SumRule rule, CheckedFigure figure)
    {
        decimal? LevelOf(string code) =>
            code == figure.Indicator.Code ? figure.Level : figure.History.LevelOf(figure.Plan.Find(code)!, figure.Period);

        var known = rule
            .Parts.Select(code => (Indicator: figure.Plan.Find(code)!, Level: LevelOf(code)))
            .Where(part => part.Level is not null)
            .ToList();
        if (known.Count == 0 || (rule.Max ?? LevelOf(rule.Whole!)) is not { } limit)
            return null;

        // Each part may have been rounded up.
        var sum = known.Sum(part => part.Level!.Value);
        if (sum - known.Sum(part => 0.5m / Numerals.PowerOfTen(part.Indicator.Decimals)) <= limit)
            return null;

        var unit = known[0].Indicator.Unit;
        var parts = string.Join("、", known.Select(part => $"“{part.Indicator.Name}”{CheckedFigure.Text(part.Level!.Value)}"));
        var most = rule.Whole is { } whole
            ? $"“{figure.Plan.Find(whole)!.Name}”的{CheckedFigure.Text(limit)}{unit}"
            : $"上限{CheckedFigure.Text(limit)}{unit}";
        return $"{rule.Name}：{parts}合计{CheckedFigure.Text(sum)}{unit}，超过{most}，请核对。";
    }
}
