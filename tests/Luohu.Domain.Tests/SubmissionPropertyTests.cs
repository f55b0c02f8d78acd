using CsCheck;
using Luohu.Domain.Evaluation;
using Luohu.Domain.Figures;
using Luohu.Domain.Submissions;

namespace Luohu.Domain.Tests;

/// <summary>Whatever is sent, the check answers: it never throws, and each fault stands at a place of what was sent.</summary>
public sealed class SubmissionPropertyTests
{
    private static readonly Gen<string> codes = Gen.OneOf(
        Gen.OneOf([.. SubmissionBuilder.Plan.Indicators.Select(i => i.Code)]),
        Gen.OneOf("", "GDP", "nothing", "\u0000", "“”"),
        Gen.String[0, 10]
    );

    private static readonly Gen<decimal?> numbers = Gen.OneOf(
            Generators.Growth,
            Generators.Level,
            Gen.Decimal,
            Gen.OneOf(decimal.MaxValue, decimal.MinValue, -0.0m, 0.0000000000000000000000000001m)
        )
        .Nullable();

    private static readonly Gen<string?> stages = Gen.OneOf(
        Gen.OneOf<string?>("未启动", "前期工作", "开工", "完工", "", null),
        Generators.Words
    );

    private static readonly Gen<SubmissionRow[]> rows = Gen.Select(
            codes,
            numbers,
            numbers,
            stages,
            Generators.Words,
            Generators.Words,
            Gen.Frequency((3, Gen.Const((string?)null)), (1, Generators.Words)),
            (code, level, growth, stage, remark, reason, noData) =>
                new SubmissionRow("", code, level, growth, stage, remark, reason, noData)
        )
        .Array[0, 60]
        .Select(all => all.Select((row, n) => row with { Place = $"/figures/{n}" }).ToArray());

    private static readonly Gen<Figure[]> standing = Gen.Select(
            Gen.OneOf([.. SubmissionBuilder.Plan.Indicators.Select(i => i.Code)]),
            Generators.Month,
            Generators.Level,
            Generators.Growth,
            stages,
            (code, month, level, growth, stage) => PlanBuilder.Figure(code, month, new FigureValue(level, growth, stage))
        )
        .Array[0, 20]
        .Select(all => all.DistinctBy(f => (f.Indicator, f.Period)).ToArray());

    private static readonly Gen<Period> periods = Gen.OneOf(
        Generators.Month.Select(month => new Period(2021, month)),
        Generators.Period,
        Gen.OneOf(new Period(1, 1), new Period(9999, 12))
    );

    [Fact]
    public void AnySubmission_IsAnswered_EachFaultAtItsPlace() =>
        Gen.Select(rows, standing, periods, Gen.OneOf("statistics", "housing", "nobody"), Generators.Instant)
            .Sample(
                (sent, figures, period, department, now) =>
                {
                    var result = SubmissionValidator.Validate(
                        SubmissionBuilder.Plan,
                        new Submission(department, period, [.. sent]),
                        figures,
                        now
                    );
                    return result.Passes == result.Errors.IsEmpty
                        && result.Errors.Concat(result.Warnings).All(fault => fault.Message.Length > 0 && PlaceIsSent(fault, sent));
                },
                iter: 400
            );

    [Fact]
    public void RowOfASubmissionThatPasses_IsAReadingTheJudgeCanTake() =>
        Gen.Select(rows.Where(all => all.Length > 0), standing)
            .Sample(
                (sent, figures) =>
                {
                    var good = sent.Where(row => row.NoData is null && SubmissionBuilder.Check([row], figures).Passes).ToList();
                    return good.TrueForAll(row =>
                        TargetEvaluator.Evaluate(
                            SubmissionBuilder.Plan,
                            SubmissionBuilder.Plan.Find(row.Indicator)!,
                            SubmissionBuilder.June,
                            new FigureValue(row.Level, row.Growth, row.Stage)
                        )
                            is not null
                    );
                },
                iter: 300
            );

    private static bool PlaceIsSent(ValidationError fault, SubmissionRow[] sent)
    {
        if (fault.Place is "/period" or "/figures")
            return fault.Indicator is null;
        var row = sent.SingleOrDefault(row =>
            fault.Place == row.Place || fault.Place.StartsWith(row.Place + "/", StringComparison.Ordinal)
        );
        return row is not null
            && row.Indicator == fault.Indicator
            && fault.Place[row.Place.Length..]
                is ""
                    or "/indicator"
                    or "/level"
                    or "/growth"
                    or "/stage"
                    or "/remark"
                    or "/reason"
                    or "/noData";
    }
}
