using Luohu.Typesetting.Layout.Boxes;

namespace Luohu.Typesetting.Layout;

/// <summary>One page with all that stands on it, in reading order.</summary>
internal sealed record Page(int Number, IReadOnlyList<PageItem> Items);
