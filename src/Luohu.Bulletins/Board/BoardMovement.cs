using System.Text.Json.Serialization;
using Luohu.Bulletins.Text;
using Luohu.Domain.Evaluation;

namespace Luohu.Bulletins.Board;

/// <summary>较上月, in a word.</summary>
/// <param name="Direction">Which way.</param>
/// <param name="Text">The word.</param>
public sealed record BoardMovement(BoardDirection Direction, string Text)
{
    internal static BoardMovement? From(MonthOnMonthChange? change) =>
        change is { } known
            ? new(
                known switch
                {
                    MonthOnMonthChange.Recovered => BoardDirection.Better,
                    MonthOnMonthChange.Worsened => BoardDirection.Worse,
                    MonthOnMonthChange.Gaining => BoardDirection.Up,
                    MonthOnMonthChange.Slipping => BoardDirection.Down,
                    _ => BoardDirection.Same,
                },
                MonthOnMonthText.Word(known)
            )
            : null;
}

/// <summary>Which way an indicator has moved since the month before.</summary>
public enum BoardDirection
{
    /// <summary>A better status.</summary>
    [JsonStringEnumMemberName("better")]
    Better,

    /// <summary>A worse status.</summary>
    [JsonStringEnumMemberName("worse")]
    Worse,

    /// <summary>The same status, nearer to the plan.</summary>
    [JsonStringEnumMemberName("up")]
    Up,

    /// <summary>The same status, further from the plan.</summary>
    [JsonStringEnumMemberName("down")]
    Down,

    /// <summary>As it was.</summary>
    [JsonStringEnumMemberName("same")]
    Same,
}
