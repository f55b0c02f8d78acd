using System.Globalization;

namespace Luohu.Plan;

/// <summary>Sums that cannot be: parts of 100 % above 100, parts above their whole.</summary>
internal static class SumCheck
{
    public static IEnumerable<Finding> Check(AnnualPlan plan, Submission submission, IReadOnlyDictionary<(string, Period), Figure> standing) =>
        plan.ChecksInForce.AllSums.SelectMany(rule => Check(plan, rule, submission, standing));

    private static IEnumerable<Finding> Check(
        AnnualPlan plan, SumRule rule, Submission submission, IReadOnlyDictionary<(string, Period), Figure> standing)
    {
        SubmissionRow? RowOf(string code) => submission.Rows.FirstOrDefault(row => row.Indicator == code);
        decimal? LevelOf(string code) => RowOf(code) is { } row ? row.Level : standing.GetValueOrDefault((code, submission.Period))?.Reading.Level;

        var known = rule.Parts.Select(code => (Indicator: plan.Find(code)!, Level: LevelOf(code))).Where(part => part.Level is not null).ToList();
        if (known.Any(part => Math.Abs(part.Level!.Value) > Indicator.MaxLevel) || (rule.Max ?? LevelOf(rule.Whole!)) is not { } limit)
            yield break;

        // Each part may have been rounded up.
        var sum = known.Sum(part => part.Level!.Value);
        if (sum - known.Sum(part => 0.5m / Numerals.PowerOfTen(part.Indicator.Decimals)) <= limit)
            yield break;

        var unit = known[0].Indicator.Unit;
        var limitText = rule.Whole is { } whole ? $"“{plan.Find(whole)!.Name}”的{Text(limit)}{unit}" : $"上限{Text(limit)}{unit}";
        var message = $"{rule.Name}：{string.Join("、", known.Select(part => $"“{part.Indicator.Name}”{Text(part.Level!.Value)}"))}合计{Text(sum)}{unit}，超过{limitText}，请核对。";
        foreach (var row in rule.Parts.Append(rule.Whole).OfType<string>().Select(RowOf).OfType<SubmissionRow>())
            yield return Finding.Of(row.Place + "/level", FaultCode.SumTooLarge, message, row.Indicator);
    }

    private static string Text(decimal value) => Numerals.Trim(value).ToString(CultureInfo.InvariantCulture);
}
