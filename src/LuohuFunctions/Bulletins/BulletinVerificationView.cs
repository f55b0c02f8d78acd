using System.Text.Json.Serialization;
using Luohu.Domain;
using Luohu.Storage.Bulletins;
using LuohuFunctions.Bulletins.Verification;

namespace LuohuFunctions.Bulletins;

/// <summary>Whether a bulletin on file is the one that was published, as an answer shows it.</summary>
internal sealed record BulletinVerificationView(
    Period Period,
    int Version,
    VerificationResult Result,
    string Text,
    string Digest,
    DateTimeOffset CheckedAt
)
{
    public static BulletinVerificationView From(BulletinRecord record, ArchiveVerdict verdict, DateTimeOffset now) =>
        new(record.Period, record.Version, ResultOf(verdict.Authenticity), verdict.Words, record.Digest, now);

    private static VerificationResult ResultOf(Authenticity authenticity) =>
        authenticity == Authenticity.Genuine ? VerificationResult.Holds
        : authenticity == Authenticity.NotGenuine ? VerificationResult.Altered
        : VerificationResult.Undecidable;
}

/// <summary>What verifying found.</summary>
internal enum VerificationResult
{
    /// <summary>It is the one that was published.</summary>
    [JsonStringEnumMemberName("holds")]
    Holds = 0,

    /// <summary>It is another, or a part of it is gone.</summary>
    [JsonStringEnumMemberName("altered")]
    Altered = 1,

    /// <summary>This program cannot tell.</summary>
    [JsonStringEnumMemberName("undecidable")]
    Undecidable = 2,
}
