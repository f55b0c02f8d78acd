using System.Text;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Tests;

public sealed class IndicatorSentenceTests
{
    [Fact]
    public void EveryTargetInJune() => Golden.Holds(Told(6));

    [Fact]
    public void EveryTargetAtTheYearsEnd() => Golden.Holds(Told(12));

    [Fact]
    public void EveryTargetOfTheFirstQuarterToldInMay()
    {
        var text = new StringBuilder();
        foreach (var (indicator, readings) in EveryTarget.Cases(3))
            Tell(text, EveryTarget.With(indicator, Frequency.Quarterly), 3, readings[0], new Period(2021, 5));
        Golden.Holds(text.ToString());
    }

    [Fact]
    public void EveryTarget_ComesInEveryStatus()
    {
        var statuses =
            from one in EveryTarget.Cases(6)
            from reading in one.Readings
            group EveryTarget.Say(one.Indicator, 6, reading).Status by one.Indicator.Target.GetType();
        Assert.Equal(7, statuses.Count());
        Assert.All(statuses, of => Assert.Equal(["关注", "正常", "滞后"], of.Distinct().Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(Frequency.Quarterly, 0, 2, "指标按季度报送，本期未到报送期")]
    [InlineData(Frequency.HalfYearly, 0, 5, "指标按半年报送，本期未到报送期")]
    [InlineData(Frequency.Yearly, 0, 11, "指标按年度报送，本期未到报送期")]
    [InlineData(Frequency.Monthly, 1, 1, "指标数据错后1个月报送，本期未到报送期")]
    [InlineData(Frequency.MonthlyFromFebruary, 0, 1, "指标1月不单独报送，本期未到报送期")]
    public void NothingDueYet_SaysWhenItComes(Frequency frequency, int lag, int month, string expected)
    {
        var indicator = EveryTarget.With(EveryTarget.Cases(6)[0].Indicator, frequency, lag);

        Assert.Equal(("未到报送期", expected), EveryTarget.Say(indicator, month, null));
    }

    [Theory]
    [InlineData(Frequency.Monthly, 6, 6, "指标上半年无数据（监测站检修）")]
    [InlineData(Frequency.Quarterly, 3, 5, "指标一季度无数据（监测站检修）")]
    public void NoData_SaysWhy_AndIsNotEvaluated(Frequency frequency, int month, int bulletin, string expected)
    {
        var indicator = EveryTarget.With(EveryTarget.Cases(6)[1].Indicator, frequency);
        var none = new FigureValue(noData: "监测站检修。");

        Assert.Equal(("暂不评价", expected), EveryTarget.Say(indicator, month, none, new Period(2021, bulletin)));
        Assert.All(EveryTarget.Cases(6), one => Assert.Equal("暂不评价", EveryTarget.Say(one.Indicator, 6, none).Status));
    }

    [Theory]
    [InlineData(Frequency.Monthly, 0, 6, "指标上半年数据未报送")]
    [InlineData(Frequency.Monthly, 1, 6, "指标1—5月数据未报送")]
    [InlineData(Frequency.MonthlyFromFebruary, 0, 2, "指标1—2月数据未报送")]
    [InlineData(Frequency.Quarterly, 0, 5, "指标一季度数据未报送")]
    [InlineData(Frequency.Quarterly, 0, 9, "指标前三季度数据未报送")]
    [InlineData(Frequency.Yearly, 0, 12, "指标全年数据未报送")]
    public void Missing_NamesTheMonths(Frequency frequency, int lag, int month, string expected)
    {
        var indicator = EveryTarget.With(EveryTarget.Cases(6)[1].Indicator, frequency, lag);

        Assert.Equal(("未报送", expected), EveryTarget.Say(indicator, month, null));
    }

    [Fact]
    public void PaceUnknown_IsNotJudged()
    {
        var income = PlanBuilder.Plan.Find("income")!;
        var snapshot = SnapshotBuilder.Build(
            PlanBuilder.Plan,
            new Period(2021, 6),
            SampleFigures.To(6).Where(f => f.Indicator != "gdp"),
            null,
            null
        );
        var data = new Data.BulletinData(snapshot);

        Assert.Equal(
            "居民人均可支配收入上半年达到34860元，同比增长7.5%，因地区生产总值增速未报送，暂不评价",
            Text.IndicatorSentence.From(data, data.All.Single(a => a.Indicator == income)).Text
        );
        Assert.Contains("暂不评价1项", Text.StatusText.InFull(Data.StatusCounts.Count(data.All)), StringComparison.Ordinal);
    }

    private static string Told(int month)
    {
        var text = new StringBuilder();
        foreach (var (indicator, readings) in EveryTarget.Cases(month))
        {
            foreach (var reading in readings.Cast<FigureValue?>().Append(null))
                Tell(text, indicator, month, reading, null);
        }

        return text.ToString();
    }

    private static void Tell(StringBuilder text, Indicator indicator, int month, FigureValue? reading, Period? bulletin)
    {
        var (status, sentence) = EveryTarget.Say(indicator, month, reading, bulletin);
        text.Append(indicator.Code).Append('　').Append(status).Append('　').Append(sentence).Append('\n');
    }
}
