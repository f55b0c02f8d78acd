namespace Luohu.Storage.Sessions;

/// <summary>A session without its secret: whose it is, and from when to when.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="BeganAt">When it was begun.</param>
/// <param name="EndsAt">When it ends if it is not used again.</param>
public sealed record SessionTerm(string Person, DateTimeOffset BeganAt, DateTimeOffset EndsAt);
