using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Snapshots;

namespace Luohu.Cli.Tests;

/// <summary><c>luohu render</c> of snapshots that somebody has written: what cannot be set is told in one line.</summary>
public sealed class RenderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("luohu-render-").FullName;

    public static TheoryData<string, string> Contradictions =>
        new()
        {
            { "a figure of no indicator", "/figures/0/indicator: the plan has no 'nothing'" },
            { "a figure twice", "/figures/1: 'gdp' has two figures of 2021-06" },
            { "a figure beyond counting", "/figures/0/reading: no figure of 'gdp' can be so large" },
            { "a stage of no scale", "/reading/stage: '梦' is no stage of" },
            { "a month of another year", "/period: 2020-06 is no month of the plan of 2021" },
            { "an indicator of no department", "/plan/indicators/0/department: no department has the code 'nobody'" },
            { "a combined bulletin from later on", "/coversFrom: 2021-08 is no month of the year before 2021-06" },
        };

    [Fact]
    public async Task Snapshot_IsSetAsItWasPublished()
    {
        var run = await RenderAsync(Bulletins.Json);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(Bulletins.Genuine.Bytes, await File.ReadAllBytesAsync(Path.Combine(folder, "june.pdf")));
    }

    [Theory]
    [MemberData(nameof(Contradictions))]
    public async Task SnapshotThatContradictsItself_IsToldInOneLine(string what, string words)
    {
        var run = await RenderAsync(Contradicting(what));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task WordsThatNoFontHas_AreToldInOneLine_WithTheirIndicator()
    {
        var plan = Bulletins.Snapshot.Plan;
        var odd = Bulletins.Snapshot with
        {
            Plan = plan with { Indicators = plan.Indicators.SetItem(0, plan.Indicators[0] with { Name = "产值\U0001F600" }) },
        };

        var run = await RenderAsync(SnapshotJson.Write(odd));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("gdp", run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<(int ExitCode, string Output, string Errors)> RenderAsync(byte[] json)
    {
        var file = Path.Combine(folder, "june.json");
        await File.WriteAllBytesAsync(file, json);
        return await CommandLine.RunAsync(null, "render", file);
    }

    private static byte[] Contradicting(string what)
    {
        var snapshot = Bulletins.Snapshot;
        var staged = snapshot.Plan.Indicators.First(indicator => indicator.StageScale is not null).Code;
        return SnapshotJson.Write(
            what switch
            {
                "a figure of no indicator" => snapshot with { Figures = [Of("nothing", new(1))] },
                "a figure twice" => snapshot with { Figures = [Of("gdp", new(1)), Of("gdp", new(2))] },
                "a figure beyond counting" => snapshot with { Figures = [Of("gdp", new(decimal.MaxValue))] },
                "a stage of no scale" => snapshot with { Figures = [Of(staged, new(stage: "梦"))] },
                "a month of another year" => snapshot with { Period = new Period(2020, 6) },
                "an indicator of no department" => snapshot with
                {
                    Plan = snapshot.Plan with
                    {
                        Indicators = snapshot.Plan.Indicators.SetItem(0, snapshot.Plan.Indicators[0] with { Department = "nobody" }),
                    },
                },
                _ => snapshot with { CoversFrom = new Period(2021, 8) },
            }
        );
    }

    private static Figure Of(string indicator, FigureValue value) =>
        new(indicator, new Period(2021, 6), value, 1, "statistics", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);
}
