namespace Luohu.Storage.Log;

/// <summary>Which entries are wanted, the newest first.</summary>
/// <param name="From">Of this instant or later.</param>
/// <param name="To">Before this instant.</param>
/// <param name="Kind">Of one kind; null for all.</param>
/// <param name="Person">Of one person; null for all.</param>
/// <param name="After">The place of the entry that the page before ended with; null for the first page.</param>
/// <param name="Most">How many at most.</param>
public sealed record LogQuery(DateTimeOffset From, DateTimeOffset To, LogKind? Kind, string? Person, string? After, int Most);
