namespace Luohu.Typesetting.Pages;

/// <summary>One page with all that stands on it, in reading order.</summary>
internal sealed record Page(int Number, IReadOnlyList<Item> Items);
