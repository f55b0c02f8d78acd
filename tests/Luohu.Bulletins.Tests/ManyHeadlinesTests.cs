using System.Collections.Immutable;
using Luohu.Bulletins.Text;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Tests;

/// <summary>A plan with more headline indicators than a page has room for bars.</summary>
public sealed class ManyHeadlinesTests
{
    private const string Caption = "完成率与序时进度（竖线为序时进度）";

    [Theory]
    [InlineData(45, 2)]
    [InlineData(90, 3)]
    public void Bars_GoOnOverPages(int count, int charts)
    {
        using var pages = new PrintedPages(MonthlyBulletin.Set(SnapshotOf(count), Fonts.All).Bytes);

        pages.AssertGraceful();
        Assert.Equal(charts, pages.Text.Split(Caption).Length - 1);
        Assert.Equal(charts - 1, pages.Text.Split(Caption + "（续）").Length - 1);
        var bars = pages.Text[
            (pages.Text.IndexOf(MonthOnMonthText.Note, StringComparison.Ordinal) + MonthOnMonthText.Note.Length)..pages.Text.LastIndexOf(
                Caption,
                StringComparison.Ordinal
            )
        ];
        Assert.All(Enumerable.Range(1, count), n => Assert.Equal(2, bars.Split($"第{n}号投资").Length));
    }

    internal static Snapshot SnapshotOf(int count)
    {
        var plan = PlanBuilder.Build([
            .. Enumerable
                .Range(1, count)
                .Select(n =>
                    PlanBuilder.Headline(
                        $"investment-{n}",
                        $"第{n}号投资",
                        "亿元",
                        1,
                        new Schedule(Frequency.Monthly),
                        new Target.AtLeast(Measure.Level, 100),
                        "statistics"
                    )
                ),
        ]);
        var period = new Period(2021, 6);
        ImmutableArray<Figure> figures =
        [
            .. plan.Indicators.Select((indicator, i) => SampleFigures.FigureOf(indicator, period, new FigureValue(45 + (i % 9), 3.5m))),
        ];
        return SnapshotBuilder.Build(plan, period, figures, null, "演示数据");
    }
}
