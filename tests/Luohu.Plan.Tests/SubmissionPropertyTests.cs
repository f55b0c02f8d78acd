using CsCheck;

namespace Luohu.Plan.Tests;

/// <summary>Whatever is sent, the check answers: it never throws, and each fault stands at a place of what was sent.</summary>
public sealed class SubmissionPropertyTests
{
    private static readonly Gen<string> codes = Gen.OneOf(
        Gen.OneOf([.. ASubmission.Plan.Indicators.Select(i => i.Code)]), Gen.OneOf("", "GDP", "nothing", "\u0000", "“”"), Gen.String[0, 10]);

    private static readonly Gen<decimal?> numbers = Gen.OneOf(
            Any.Growth, Any.Level, Gen.Decimal, Gen.OneOf(decimal.MaxValue, decimal.MinValue, -0.0m, 0.0000000000000000000000000001m)).Nullable();

    private static readonly Gen<string?> stages = Gen.OneOf(Gen.OneOf<string?>("未启动", "前期工作", "开工", "完工", "", null), Any.Words);

    private static readonly Gen<SubmissionRow[]> rows = Gen.Select(codes, numbers, numbers, stages, Any.Words, Any.Words,
            (code, level, growth, stage, remark, reason) => new SubmissionRow("", code, level, growth, stage, remark, reason))
        .Array[0, 60].Select(all => all.Select((row, n) => row with { Place = $"/figures/{n}" }).ToArray());

    private static readonly Gen<Figure[]> standing = Gen.Select(
            Gen.OneOf([.. ASubmission.Plan.Indicators.Select(i => i.Code)]), Any.Month, Any.Level, Any.Growth, stages,
            (code, month, level, growth, stage) => APlan.Figure(code, month, new Reading(level, growth, stage)))
        .Array[0, 20].Select(all => all.DistinctBy(f => (f.Indicator, f.Period)).ToArray());

    private static readonly Gen<Period> periods = Gen.OneOf(
        Any.Month.Select(month => new Period(2021, month)), Any.Period, Gen.OneOf(new Period(1, 1), new Period(9999, 12)));

    [Fact]
    public void AnySubmission_IsAnswered_EachFaultAtItsPlace() =>
        Gen.Select(rows, standing, periods, Gen.OneOf("statistics", "housing", "nobody"), Any.Instant).Sample((sent, figures, period, department, now) =>
        {
            var result = SubmissionCheck.Check(ASubmission.Plan, new Submission(department, period, [.. sent]), figures, now);
            return result.Passes == result.Faults.IsEmpty
                && result.Faults.Concat(result.Warnings).All(fault => fault.Message.Length > 0 && PlaceIsSent(fault, sent));
        }, iter: 400);

    [Fact]
    public void RowOfASubmissionThatPasses_IsAReadingTheJudgeCanTake() =>
        Gen.Select(rows.Where(all => all.Length > 0), standing).Sample((sent, figures) =>
        {
            var good = sent.Where(row => ASubmission.Check([row], figures).Passes).ToList();
            return good.TrueForAll(row => Judge.Of(
                ASubmission.Plan, ASubmission.Plan.Find(row.Indicator)!, ASubmission.June, new Reading(row.Level, row.Growth, row.Stage)) is not null);
        }, iter: 300);

    private static bool PlaceIsSent(Fault fault, SubmissionRow[] sent)
    {
        if (fault.Place is "/period" or "/figures")
            return fault.Indicator is null;
        var row = sent.SingleOrDefault(row => fault.Place == row.Place || fault.Place.StartsWith(row.Place + "/", StringComparison.Ordinal));
        return row is not null
            && row.Indicator == fault.Indicator
            && fault.Place[row.Place.Length..] is "" or "/indicator" or "/level" or "/growth" or "/stage" or "/remark" or "/reason";
    }
}
