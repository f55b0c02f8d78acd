using System.Text.Json.Serialization;

namespace Luohu.Domain.Submissions;

/// <summary>What is wrong, or odd, with one place of a submission.</summary>
/// <param name="Place">A JSON pointer or a sheet's cell.</param>
/// <param name="Code">The stable code of the rule, one of <see cref="ValidationErrorCode"/>.</param>
/// <param name="Message">A Chinese sentence for the clerk: what, where, and how to mend it.</param>
/// <param name="Indicator">The indicator's code as it was sent; null where none is concerned.</param>
/// <param name="Answer">Where words of the sender would let it pass; null where none would. Told with a refusal, and no part of a receipt.</param>
public sealed record ValidationError(
    [property: JsonPropertyName("place")] string Place,
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("message")] string Message,
    [property: JsonPropertyName("indicator")] string? Indicator = null,
    [property: JsonIgnore] ErrorAnswer? Answer = null
);

/// <summary>Where a sender answers an error that words let pass.</summary>
public enum ErrorAnswer
{
    /// <summary>In the remark: why what is odd is so.</summary>
    [JsonStringEnumMemberName("remark")]
    Remark,

    /// <summary>In the reason: why what was reported is changed.</summary>
    [JsonStringEnumMemberName("reason")]
    Reason,
}
