namespace LuohuFunctions.Access;

/// <summary>A key as the store keeps it.</summary>
/// <param name="Id">12 lower-case hex digits, part of the key's text.</param>
/// <param name="Hash">The SHA-256 of the secret, 64 lower-case hex digits.</param>
/// <param name="Name">Whom or what the key is for.</param>
/// <param name="Department">The department's code; null for a key of none.</param>
/// <param name="Roles">What it allows.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="LastUsedAt">When it was last used, to the minute; null while it never was.</param>
/// <param name="RevokedAt">When it was revoked; null while it is good.</param>
public sealed record KeyEntry(
    string Id,
    string Hash,
    string Name,
    string? Department,
    Role Roles,
    DateTimeOffset IssuedAt,
    DateTimeOffset? LastUsedAt = null,
    DateTimeOffset? RevokedAt = null);
