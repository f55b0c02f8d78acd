using System.Text.Json.Serialization;

namespace Luohu.Domain.Figures;

/// <summary>A figure as it stands in the storage.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Period">The month it is for.</param>
/// <param name="Value">The measures.</param>
/// <param name="Revision">1 for the first report, one more for each correction.</param>
/// <param name="Department">The code of the department that reported it.</param>
/// <param name="FirstFiledAt">When it was first reported.</param>
/// <param name="FiledAt">When the present revision was reported.</param>
/// <param name="Remark">The department's words on it; null when it sent none.</param>
/// <param name="Reason">Why it was corrected; null for revision 1.</param>
public sealed record Figure(
    [property: JsonPropertyName("indicator")] string Indicator,
    [property: JsonPropertyName("period")] Period Period,
    [property: JsonPropertyName("reading")] FigureValue Value,
    [property: JsonPropertyName("revision")] int Revision,
    [property: JsonPropertyName("department")] string Department,
    [property: JsonPropertyName("firstFiledAt")] DateTimeOffset FirstFiledAt,
    [property: JsonPropertyName("filedAt")] DateTimeOffset FiledAt,
    [property: JsonPropertyName("remark")] string? Remark = null,
    [property: JsonPropertyName("reason")] string? Reason = null
);

/// <summary>One reported value in a figure's history; never changed or deleted.</summary>
/// <param name="Number">1 for the first report.</param>
/// <param name="Value">The measures reported.</param>
/// <param name="Remark">The department's words; null when it sent none.</param>
/// <param name="Reason">Why the value before was wrong; null for revision 1.</param>
/// <param name="By">Who reported it: the name of the key or person.</param>
/// <param name="At">When it was reported.</param>
/// <param name="Receipt">The receipt of the submission that brought it.</param>
/// <param name="Person">The id of the person who reported it or answers for the machine that did; null where that was not written down. No part of what the API tells.</param>
public sealed record Revision(
    [property: JsonPropertyName("number")] int Number,
    [property: JsonPropertyName("reading")] FigureValue Value,
    [property: JsonPropertyName("remark")] string? Remark,
    [property: JsonPropertyName("reason")] string? Reason,
    [property: JsonPropertyName("by")] string By,
    [property: JsonPropertyName("at")] DateTimeOffset At,
    [property: JsonPropertyName("receipt")] string Receipt,
    [property: JsonIgnore] string? Person = null
);
