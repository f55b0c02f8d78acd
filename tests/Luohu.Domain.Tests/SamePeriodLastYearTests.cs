using CsCheck;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Tests;

public sealed class SamePeriodLastYearTests
{
    private static readonly Indicator atCurrentPrices = PlanBuilder.Indicator("investment") with { GrowthAtCurrentPrices = true };

    private static readonly Gen<decimal> toldGrowth = Generators.Growth.Where(growth => growth >= -99);

    [Theory]
    [InlineData(162.4, 6.1, 153.0631)]
    [InlineData(55.21, -20.4, 69.3593)]
    [InlineData(100, 0, 100)]
    [InlineData(0, 5, 0)]
    [InlineData(1, -99, 100)]
    public void LevelAndGrowth_TellIt(decimal level, decimal growth, decimal expected) =>
        Assert.Equal(expected, Math.Round(Told(level, growth)!.Value, 4));

    [Fact]
    public void ItGrownAgain_IsThisYearsLevel() =>
        Gen.Select(Generators.Level, toldGrowth)
            .Sample(
                (level, growth) =>
                {
                    var again = Told(level, growth)!.Value * (1 + growth / 100);
                    return Math.Abs(again - level) <= level / 1_000_000_000_000m;
                }
            );

    [Fact]
    public void LowerGrowth_TellsMore() =>
        Gen.Select(Generators.Level, toldGrowth, toldGrowth)
            .Sample((level, one, other) => Told(level, Math.Min(one, other)) >= Told(level, Math.Max(one, other)));

    [Fact]
    public void AnyReading_IsToldOrNot_WithoutAFault() =>
        Gen.Select(Gen.Decimal, Gen.Decimal)
            .Sample((level, growth) => Told(level, growth) is null == (level is < 0 or > 1_000_000_000_000_000m || growth < -99));

    [Theory]
    [InlineData(-100)]
    [InlineData(-99.1)]
    [InlineData(-250)]
    public void GrowthThatLeavesNothing_TellsNone(decimal growth) => Assert.Null(Told(10, growth));

    [Fact]
    public void NegativeLevel_TellsNone() => Assert.Null(Told(-1, 5));

    [Fact]
    public void ReadingWithoutLevelOrGrowth_TellsNone()
    {
        Assert.Null(SamePeriodLastYear.Derive(atCurrentPrices, new FigureValue(level: 10)));
        Assert.Null(SamePeriodLastYear.Derive(atCurrentPrices, new FigureValue(growth: 10)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    public void GrowthAtConstantPrices_TellsNone(bool? atCurrent) =>
        Assert.Null(SamePeriodLastYear.Derive(atCurrentPrices with { GrowthAtCurrentPrices = atCurrent }, new FigureValue(1190.2m, 8.1m)));

    private static decimal? Told(decimal level, decimal growth) =>
        SamePeriodLastYear.Derive(atCurrentPrices, new FigureValue(level, growth));
}
