namespace Luohu.Storage.Log;

/// <summary>Something that was done: who, from where, when.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Person">The id of who did it; null for a machine of the app's own, or somebody unknown.</param>
/// <param name="Name">The name that was printed then; null for nobody.</param>
/// <param name="Address">The network address that the call came from; null for none.</param>
/// <param name="Text">What was done, in Chinese. Never a key, a link or a figure.</param>
public sealed record LogEntry(DateTimeOffset At, LogKind Kind, string? Person, string? Name, string? Address, string Text);
