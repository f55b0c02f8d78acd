using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Luohu.Domain.Submissions;

/// <summary>The answer to a submission that was filed.</summary>
/// <param name="Id">The receipt's number, a GUID in 32 digits.</param>
/// <param name="Department">Who reported.</param>
/// <param name="Period">The month reported for.</param>
/// <param name="FiledAt">When it was filed.</param>
/// <param name="Figures">What became of each figure, in the order sent.</param>
/// <param name="Warnings">What is odd but passed.</param>
public sealed record Receipt(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("department")] string Department,
    [property: JsonPropertyName("period")] Period Period,
    [property: JsonPropertyName("filedAt")] DateTimeOffset FiledAt,
    [property: JsonPropertyName("figures")] ImmutableArray<ReceiptLine> Figures,
    [property: JsonPropertyName("warnings")] ImmutableArray<ValidationError> Warnings
);

/// <summary>What became of one figure of a submission.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Revision">The revision that now stands.</param>
/// <param name="Outcome">Whether it is new, revised or unchanged.</param>
/// <param name="Late">Whether it was first reported after its due day.</param>
/// <param name="Remark">What became of the remark; null where there was none and is none, and in receipts of before this was told.</param>
public sealed record ReceiptLine(
    [property: JsonPropertyName("indicator")] string Indicator,
    [property: JsonPropertyName("revision")] int Revision,
    [property: JsonPropertyName("outcome")] FigureOutcome Outcome,
    [property: JsonPropertyName("late")] bool Late,
    [property: JsonPropertyName("remark")] RemarkOutcome? Remark = null
);

/// <summary>What filing did with a figure's remark.</summary>
public enum RemarkOutcome
{
    /// <summary>The words that were sent are on file.</summary>
    [JsonStringEnumMemberName("given")]
    Given,

    /// <summary>Nothing was said of it: the words on file stay.</summary>
    [JsonStringEnumMemberName("kept")]
    Kept,

    /// <summary>None was sent: the words that were on file are taken back.</summary>
    [JsonStringEnumMemberName("removed")]
    Removed,
}

/// <summary>What filing did with a figure.</summary>
public enum FigureOutcome
{
    /// <summary>The first report.</summary>
    [JsonStringEnumMemberName("new")]
    New,

    /// <summary>A correction: a new revision stands.</summary>
    [JsonStringEnumMemberName("revised")]
    Revised,

    /// <summary>The same value, remark included, as the one that stands: no revision was made.</summary>
    [JsonStringEnumMemberName("unchanged")]
    Unchanged,
}
