using System.Collections.Immutable;
using CsCheck;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Tests;

/// <summary>Snapshots of <see cref="PlanBuilder.Plan"/> with any figures that the checks on submissions let through.</summary>
internal static class Generators
{
    private static readonly Gen<decimal> GrowthValue = Gen.OneOf(
        Gen.Int[-1000, 2000].Select(n => n / 10m),
        Gen.Int[-60, 90].Select(n => n / 10m),
        Gen.Const(0m)
    );

    public static Gen<Snapshot> Snapshots { get; } =
        from month in Gen.Int[1, 12]
        from figures in Figures(month)
        from reissue in Gen.Bool
        from notice in Gen.OneOf(Gen.Const((string?)null), Gen.Const((string?)"演示数据"))
        select reissue
            ? SnapshotBuilder.Build(PlanBuilder.Plan, new Period(2021, month), figures, Before(month), notice)
            : SnapshotBuilder.Build(PlanBuilder.Plan, new Period(2021, month), figures, null, notice);

    private static (BulletinReference, Snapshot) Before(int month)
    {
        var snapshot = SampleFigures.SnapshotOf(month);
        return (new BulletinReference(snapshot.Period, 1, SnapshotJson.ComputeDigest(SnapshotJson.Write(snapshot))), snapshot);
    }

    private static Gen<ImmutableArray<Figure>> Figures(int month)
    {
        var places =
            from indicator in PlanBuilder.Plan.Indicators
            from m in Enumerable.Range(1, month)
            where indicator.Schedule.Has(new Period(2021, m))
            select FigureGen(indicator, new Period(2021, m));
        return places.Aggregate(
            Gen.Const(ImmutableArray<Figure>.Empty),
            (all, one) => all.Select(one, (figures, figure) => figure is null ? figures : figures.Add(figure))
        );
    }

    private static Gen<Figure?> FigureGen(Indicator indicator, Period period) =>
        from there in Gen.Int[0, 3]
        from reading in ReadingGen(indicator)
        from remark in Gen.OneOf(Gen.Const((string?)null), Gen.Const((string?)"经核实无误"), Gen.Const((string?)"已完成80%；"))
        select there == 0 ? null : SampleFigures.FigureOf(indicator, period, reading) with { Remark = remark };

    private static Gen<FigureValue> ReadingGen(Indicator indicator)
    {
        var scale = PlanBuilder.Plan.ScaleOf(indicator);
        var levels = Gen.OneOf(Gen.Long[0, 100_000], Gen.Long[0, 900]).Select(n => n / (decimal)Math.Pow(10, indicator.Decimals));
        var stages = Gen.Int[0, Math.Max(0, (scale?.Stages.Length ?? 1) - 1)];
        return Gen.Select(
            levels,
            GrowthValue,
            stages,
            Gen.Int[0, 9],
            (level, growth, stage, none) =>
                none == 0
                    ? new FigureValue(noData: "年底一次核算")
                    : new FigureValue(
                        indicator.Reports(Measure.Level) ? level : null,
                        indicator.Reports(Measure.Growth) ? growth : null,
                        scale?.Stages[stage]
                    )
        );
    }
}
