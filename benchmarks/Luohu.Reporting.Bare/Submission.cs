using System.Text.Json;
using System.Text.Json.Serialization;

namespace Luohu.Reporting.Bare;

/// <summary>A submission as the measured app takes it, believed as it comes.</summary>
internal sealed record Submission(string Period, IReadOnlyList<Submission.Figure> Figures)
{
    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public string Year => Period[..4];

    public string Month => Period[5..];

    internal sealed record Figure(string Indicator, decimal? Level, decimal? Growth, string? Remark, string? Reason);
}
