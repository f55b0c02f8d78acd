using DevHost.Configuration;
using DevHost.Timers;

namespace DevHost.Tests.Timers;

public sealed class ScheduleTests
{
    private static readonly DateTime Start = new(2021, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("0 0 2 * * *", "2021-03-01T02:00:00Z")]
    [InlineData("30 2 * * *", "2021-03-01T02:30:00Z")]
    [InlineData("0 */5 * * * *", "2021-03-01T00:05:00Z")]
    [InlineData("0 0 0 1 * *", "2021-04-01T00:00:00Z")]
    [InlineData("%Time%", "2021-03-01T07:08:09Z")]
    [InlineData("9 8 %Hour% * * *", "2021-03-01T07:08:09Z")]
    public void Next_IsTheFirstOccurrenceAfter(string expression, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, null).UtcDateTime, Parse(expression).Next(Start));

    [Theory]
    [InlineData("* * * * * *", true)]
    [InlineData("*/59 * * * * *", true)]
    [InlineData("0,30 0 2 * * *", true)]
    [InlineData("0 * * * * *", false)]
    [InlineData("* * * * *", false)]
    [InlineData("0 0 2 * * *", false)]
    [InlineData("0 0 0 29 2 *", false)]
    public void FinerThanAMinute_IsFound(string expression, bool expected) =>
        Assert.Equal(expected, Parse(expression).IsFinerThanAMinute(Start));

    [Theory]
    [InlineData("0 0 25 * * *")]
    [InlineData("tomorrow")]
    [InlineData("")]
    [InlineData("00:30:00")]
    public void Malformed_IsQuoted(string expression) =>
        Assert.Equal(
            $"Function 'Timer': '{expression}' is no schedule. Six fields are expected: second minute hour day month weekday.",
            Assert.Throws<HostStartException>(() => Parse(expression)).Message
        );

    [Fact]
    public void SettingMissing_IsNamed() =>
        Assert.Equal(
            "Function 'Timer': the setting 'Missing' of its schedule is missing.",
            Assert.Throws<HostStartException>(() => Parse("%Missing%")).Message
        );

    private static Schedule Parse(string expression) =>
        Schedule.Parse(
            "Timer",
            expression,
            AppSettings.Read(Path.GetTempPath(), new Dictionary<string, string> { ["Time"] = "9 8 7 * * *", ["Hour"] = "7" })
        );
}
