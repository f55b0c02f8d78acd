using System.Text.Json.Serialization;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Figures;

/// <summary>
/// What a department reports of one indicator for one period, without who and when: its measures, or that there are none (本期无数据) and why.
/// </summary>
public sealed record FigureValue
{
    /// <summary>A value of at least one measure, or of none with the reason.</summary>
    /// <param name="level">In the indicator's unit.</param>
    /// <param name="growth">Percent on the year before; a decline is negative.</param>
    /// <param name="stage">A word of the indicator's scale.</param>
    /// <param name="noData">Why there is no figure for the period; null where there is one.</param>
    /// <exception cref="ArgumentException">There is neither a measure nor a reason for none, or there are both.</exception>
    public FigureValue(decimal? level = null, decimal? growth = null, string? stage = null, string? noData = null)
    {
        if ((level is null && growth is null && stage is null) == (noData is null))
            throw new ArgumentException("A figure has at least one measure, or says why it has none.", nameof(level));
        Level = Trimmed(level);
        Growth = Trimmed(growth);
        Stage = stage;
        NoData = noData;
    }

    /// <summary>In the indicator's unit; null where it is not reported.</summary>
    [JsonPropertyName("level")]
    public decimal? Level { get; }

    /// <summary>Percent on the year before; null where it is not reported.</summary>
    [JsonPropertyName("growth")]
    public decimal? Growth { get; }

    /// <summary>A word of the indicator's scale; null where it is not reported.</summary>
    [JsonPropertyName("stage")]
    public string? Stage { get; }

    /// <summary>Why there is no figure for the period; null where there is one, and only there.</summary>
    [JsonPropertyName("noData")]
    public string? NoData { get; }

    /// <summary>The number of a measure; null where it is not reported, and for a stage.</summary>
    public decimal? ValueOf(Measure measure) =>
        measure switch
        {
            Measure.Level => Level,
            Measure.Growth => Growth,
            _ => null,
        };

    private static decimal? Trimmed(decimal? value) => value is { } number ? Numerals.Trim(number) : null;
}
