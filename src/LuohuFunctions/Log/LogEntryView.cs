using Luohu.Storage.Log;
using LuohuFunctions.Http;

namespace LuohuFunctions.Log;

/// <summary>An entry as an answer shows it.</summary>
internal sealed record LogEntryView(DateTimeOffset At, LogKind Kind, string KindText, PersonRef? Person, string? Address, string Text)
{
    public static LogEntryView From(LogEntry entry) =>
        new(
            entry.At,
            entry.Kind,
            LogWords.Of(entry.Kind),
            entry.Name is { } name ? new(entry.Person, name) : null,
            entry.Address,
            entry.Text
        );
}
