using LuohuFunctions.Configuration;
using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Tests.Configuration;

public sealed class ClockSettingTests
{
    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("luohu-clock-").FullName, "now.txt");

    [Fact]
    public void NoFile_IsTheSystemsClock() => Assert.Same(TimeProvider.System, Read(null, "Development"));

    [Theory]
    [InlineData("2021-07-05T12:00:00+08:00", "2021-07-05T04:00:00Z")]
    [InlineData("2021-07-05T04:00:00Z\n", "2021-07-05T04:00:00Z")]
    [InlineData("2021-07-05", "2021-07-05T00:00:00Z")]
    public void File_HoldsTheTime(string text, string time)
    {
        File.WriteAllText(file, text);

        Assert.Equal(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture), Read(file, "Development").GetUtcNow());
    }

    [Fact]
    public void TimeSetElsewhere_IsSeenAtOnce_AndNeverHalfWritten()
    {
        var (one, other) = (new FileTimeProvider(file), new FileTimeProvider(file));
        var start = new DateTimeOffset(2021, 7, 5, 12, 0, 0, TimeSpan.FromHours(8));
        one.Set(start);
        var setting = Task.Run(() => Enumerable.Range(0, 1000).ToList().ForEach(second => one.Set(start.AddSeconds(second))));

        while (!setting.IsCompleted)
            Assert.InRange(other.GetUtcNow(), start, start.AddSeconds(999));

        Assert.Equal(start.AddSeconds(999), other.GetUtcNow());
        Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file)!));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Production")]
    [InlineData("development")]
    public void ElsewhereThanInDevelopment_StopsTheStart(string? environment)
    {
        File.WriteAllText(file, "2021-07-05T12:00:00+08:00");

        Assert.Contains(
            "'ClockFile'",
            Assert.Throws<ConfigurationException>(() => Read(file, environment)).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("noon")]
    public void FileWithoutATime_StopsTheStart(string? text)
    {
        if (text is not null)
            File.WriteAllText(file, text);

        Assert.Contains(
            "'ClockFile'",
            Assert.Throws<ConfigurationException>(() => Read(file, "Development")).Message,
            StringComparison.Ordinal
        );
    }

    private static TimeProvider Read(string? file, string? environment) =>
        ClockSetting.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?> { ["ClockFile"] = file, ["AZURE_FUNCTIONS_ENVIRONMENT"] = environment }
                )
                .Build()
        );
}
