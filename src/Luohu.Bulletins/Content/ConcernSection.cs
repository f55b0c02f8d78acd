using Luohu.Bulletins.Content.Tables;
using Luohu.Bulletins.Data;

namespace Luohu.Bulletins.Content;

/// <summary>三、需要关注的问题: what is behind the plan, and what the rest of the year must bring.</summary>
/// <param name="Lead">How much is behind.</param>
/// <param name="Table">A row for each indicator; null where none is behind.</param>
internal sealed record ConcernSection(string Lead, BulletinTable? Table)
{
    /// <summary>The section of a bulletin.</summary>
    public static ConcernSection From(BulletinData data) =>
        new(Text.ConcernLead.Write(data), ConcernTable.From(data, $"表2　{ConcernTable.Caption}"));
}
