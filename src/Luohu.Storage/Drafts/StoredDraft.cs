using Azure;

namespace Luohu.Storage.Drafts;

/// <summary>A draft as it stands.</summary>
/// <param name="Draft">What was typed.</param>
/// <param name="Version">Changes with every change of the draft and never comes back: 32 hex digits, or <see cref="NoVersion"/> while nothing is kept.</param>
/// <param name="Tag">The row's ETag, under which alone it is changed; null where there is no row.</param>
public sealed record StoredDraft(Draft Draft, string Version, ETag? Tag)
{
    /// <summary>The version of no draft.</summary>
    public const string NoVersion = "0";

    /// <summary>Nothing kept.</summary>
    public static StoredDraft None { get; } = new(Draft.Empty, NoVersion, null);
}
