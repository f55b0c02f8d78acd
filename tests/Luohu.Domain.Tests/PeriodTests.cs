using System.Text.Json;
using CsCheck;

namespace Luohu.Domain.Tests;

public sealed class PeriodTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(10000, 1)]
    [InlineData(2021, 0)]
    [InlineData(2021, 13)]
    public void Construct_NoMonthOfTheCalendar_Throws(int year, int month) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Period(year, month));

    [Fact]
    public void Default_IsTheCalendarsFirstMonth()
    {
        Assert.Equal(new Period(1, 1), default);
        Assert.Equal("0001-01", default(Period).ToString());
    }

    [Fact]
    public void WrittenAndRead_IsTheSame() =>
        Generators.Period.Sample(period => Period.TryParse(period.ToString(), out var read) && read == period);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2021-3")]
    [InlineData("2021-00")]
    [InlineData("2021-13")]
    [InlineData("0000-01")]
    [InlineData("202103")]
    [InlineData("2021/03")]
    [InlineData("2021-03-01")]
    [InlineData(" 2021-3")]
    [InlineData("2021-3 ")]
    [InlineData("+021-03")]
    [InlineData("２０２１-０３")]
    [InlineData("2021年3")]
    public void Parse_OtherThanYearAndMonth_IsRefused(string? text)
    {
        Assert.False(Period.TryParse(text, out var period));
        Assert.Equal(default, period);
    }

    [Fact]
    public void AddMonths_IsWhatTheCalendarSays() =>
        Gen.Select(Generators.Period, Gen.Int[-30, 30])
            .Where((period, count) => period.Year is > 3 and < 9997)
            .Sample(
                (period, count) =>
                {
                    var day = new DateOnly(period.Year, period.Month, 1).AddMonths(count);
                    return period.AddMonths(count) == new Period(day.Year, day.Month)
                        && period.AddMonths(count).AddMonths(-count) == period;
                }
            );

    [Theory]
    [InlineData("0001-01", -1)]
    [InlineData("9999-12", 1)]
    [InlineData("2021-06", int.MaxValue)]
    [InlineData("2021-06", int.MinValue)]
    public void AddMonths_BeyondTheCalendar_Throws(string text, int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => At(text).AddMonths(count));

    [Fact]
    public void Comparison_IsThatOfTime() =>
        Gen.Select(Generators.Period, Generators.Period)
            .Sample(
                (left, right) =>
                {
                    var order = (left.Year * 12 + left.Month).CompareTo(right.Year * 12 + right.Month);
                    return left.CompareTo(right) == order
                        && left < right == order < 0
                        && left <= right == order <= 0
                        && left > right == order > 0
                        && left >= right == order >= 0
                        && (left == right) == (order == 0);
                }
            );

    [Theory]
    [InlineData("2021-06-30T15:59:59.9999999Z", "2021-06")]
    [InlineData("2021-06-30T16:00:00Z", "2021-07")]
    [InlineData("2021-12-31T23:59:59.9999999+08:00", "2021-12")]
    [InlineData("2021-12-31T16:00:00Z", "2022-01")]
    [InlineData("2021-06-30T12:00:00-05:00", "2021-07")]
    public void Of_Instant_ChangesAtMidnightInChina(string instant, string expected) =>
        Assert.Equal(At(expected), Period.At(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Start_IsTheFirstTickOfTheMonth() =>
        Generators
            .Period.Where(period => period > new Period(1, 2))
            .Sample(period => Period.At(period.Start) == period && Period.At(period.Start.AddTicks(-1)) == period.AddMonths(-1));

    [Fact]
    public void Start_OfTheCalendarsFirstMonth_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => default(Period).Start);

    [Fact]
    public void Json_IsTheWrittenForm()
    {
        Assert.Equal("\"2021-03\"", JsonSerializer.Serialize(new Period(2021, 3), PlanJson.Options));
        Assert.Equal(new Period(2021, 3), JsonSerializer.Deserialize<Period>("\"2021-03\"", PlanJson.Options));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("202103")]
    [InlineData("\"2021-3\"")]
    [InlineData("{}")]
    public void Json_OfAnotherForm_IsRefusedWithTheRightOne(string json)
    {
        var fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Period>(json, PlanJson.Options));
        Assert.Contains("yyyy-MM", fault.Message, StringComparison.Ordinal);
    }

    private static Period At(string text) => Period.TryParse(text, out var period) ? period : throw new ArgumentException(text);
}
