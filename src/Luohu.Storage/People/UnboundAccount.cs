namespace Luohu.Storage.People;

/// <summary>An account of the provider that tried to sign in and is nobody's.</summary>
/// <param name="Subject">The account: what an administrator gives to a person.</param>
/// <param name="Name">The name that the provider gave; null for none.</param>
/// <param name="LastTriedAt">When it last tried.</param>
public sealed record UnboundAccount(ProviderSubject Subject, string? Name, DateTimeOffset LastTriedAt);
