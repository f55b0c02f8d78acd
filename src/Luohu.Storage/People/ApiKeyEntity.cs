namespace Luohu.Storage.People;

/// <summary>A key as the store keeps it.</summary>
/// <param name="Id">12 lower-case hex digits, part of the key's text.</param>
/// <param name="Hash">The SHA-256 of the secret, 64 lower-case hex digits.</param>
/// <param name="Name">Whom or what the key is for.</param>
/// <param name="Department">The department's code; null for a key of none.</param>
/// <param name="Limit">The most that the key allows; null for all that its person may do.</param>
/// <param name="IsMachine">Whether a machine holds it, and the person only answers for the machine.</param>
/// <param name="Owner">Whose it is; null for a key that was issued before there were people and that nobody has used since.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="LastUsedAt">When it was last used, to the minute; null while it never was.</param>
/// <param name="RevokedAt">When it was revoked; null while it is good.</param>
public sealed record ApiKeyEntity(
    string Id,
    string Hash,
    string Name,
    string? Department,
    Role? Limit,
    bool IsMachine,
    ApiKeyOwner? Owner,
    DateTimeOffset IssuedAt,
    DateTimeOffset? LastUsedAt = null,
    DateTimeOffset? RevokedAt = null
);

/// <summary>Whose a key is, and where it opens.</summary>
/// <param name="Region">The administrative division code of the one region that it opens.</param>
/// <param name="Person">The id of the person who holds it or answers for it.</param>
public sealed record ApiKeyOwner(string Region, string Person);
