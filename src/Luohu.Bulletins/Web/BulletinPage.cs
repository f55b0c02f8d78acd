using System.Collections.Immutable;

namespace Luohu.Bulletins.Web;

/// <summary>A bulletin's full edition for a screen: the blocks that its PDF is set from, without anything about paper.</summary>
/// <param name="Title">The title.</param>
/// <param name="Notice">Words that mark the whole bulletin, such as 演示数据; null for none.</param>
/// <param name="Blocks">All that stands under the title, in reading order.</param>
public sealed record BulletinPage(string Title, string? Notice, ImmutableArray<ContentBlock> Blocks);
