using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Luohu.Domain;

namespace LuohuFunctions.Todo;

/// <summary>One thing that waits for a person.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">What to do.</param>
/// <param name="Text">How much of it.</param>
/// <param name="DueDate">The last day; null where none is set.</param>
/// <param name="DueText">The same in words.</param>
/// <param name="Overdue">Whether that day has passed.</param>
/// <param name="Period">The month that it is about.</param>
/// <param name="Department">The department that it is about.</param>
/// <param name="Indicators">The codes of the indicators that it is about.</param>
internal sealed record TodoItem(
    TodoKind Kind,
    string Title,
    string Text,
    DateOnly? DueDate,
    string? DueText,
    bool Overdue,
    Period? Period,
    string? Department,
    ImmutableArray<string> Indicators
)
{
    /// <summary>Something without a day, a month or a department.</summary>
    public static TodoItem Of(TodoKind kind, string title, string text) => new(kind, title, text, null, null, false, null, null, []);
}

/// <summary>What may wait for a person.</summary>
internal enum TodoKind
{
    /// <summary>A month's figures are to be reported.</summary>
    [JsonStringEnumMemberName("file")]
    File,

    /// <summary>A bulletin is to be published.</summary>
    [JsonStringEnumMemberName("publish")]
    Publish,

    /// <summary>Mails were given up, or wait for a person's word.</summary>
    [JsonStringEnumMemberName("deliveries")]
    Deliveries,

    /// <summary>Accounts of the provider are nobody's.</summary>
    [JsonStringEnumMemberName("bind")]
    Bind,
}
