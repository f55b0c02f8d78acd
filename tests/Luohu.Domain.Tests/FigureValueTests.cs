using System.Text.Json;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Tests;

public sealed class FigureValueTests
{
    [Fact]
    public void Construct_WithoutAMeasure_Throws() => Assert.Throws<ArgumentException>(() => new FigureValue());

    [Fact]
    public void Construct_WithAMeasureAndAReasonForNone_Throws() =>
        Assert.Throws<ArgumentException>(() => new FigureValue(1, noData: "检修"));

    [Fact]
    public void TwoReadings_WithTheSameNumbersWrittenOtherwise_AreTheSame()
    {
        FigureValue one = new(1190.20m, -0.0m),
            other = new(1190.2m, 0m);

        Assert.Equal(one, other);
        Assert.Equal(JsonSerializer.Serialize(one, PlanJson.Options), JsonSerializer.Serialize(other, PlanJson.Options));
    }

    [Fact]
    public void Of_Measure_IsItsNumber()
    {
        FigureValue reading = new(400, -5.6m, "开工");

        Assert.Equal(400, reading.ValueOf(Measure.Level));
        Assert.Equal(-5.6m, reading.ValueOf(Measure.Growth));
        Assert.Null(reading.ValueOf(Measure.Stage));
    }
}
