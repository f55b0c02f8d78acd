using System.Collections.Immutable;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Tests;

/// <summary>June again, after three figures were corrected.</summary>
internal static class SampleReissue
{
    public static Snapshot Snapshot { get; } = Take();

    private static Snapshot Take()
    {
        var first = SampleFigures.SnapshotOf(6);
        var reference = new BulletinReference(first.Period, 1, SnapshotJson.ComputeDigest(SnapshotJson.Write(first)));
        ImmutableArray<Figure> figures =
        [
            .. first.Figures.Select(figure =>
                (figure.Indicator, figure.Period.Month) switch
                {
                    ("investment", 5) => Corrected(figure, new FigureValue(149.2m, 4.1m), "漏报城市更新项目投资；"),
                    ("carriers", 6) => Corrected(figure, new FigureValue(7), "补报1家"),
                    ("station", 6) => Corrected(figure, new FigureValue(stage: "立项"), "批复已于6月30日下达。"),
                    _ => figure,
                }
            ),
        ];
        return SnapshotBuilder.Build(PlanBuilder.Plan, first.Period, figures, (reference, first), null);
    }

    private static Figure Corrected(Figure figure, FigureValue reading, string reason) =>
        figure with
        {
            Value = reading,
            Revision = 2,
            FiledAt = new DateTimeOffset(2021, 7, 20, 10, 0, 0, ChinaTime.Offset),
            Reason = reason,
        };
}
