using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Luohu.Storage.Drafts;

/// <summary>What a department's people have typed for a month and not filed yet. It is one for all of them, and never in a bulletin.</summary>
/// <param name="Rows">By indicator, in the order sent; each indicator once.</param>
public sealed record Draft([property: JsonPropertyName("rows")] ImmutableArray<DraftRow> Rows)
{
    /// <summary>Nothing typed.</summary>
    public static Draft Empty { get; } = new([]);
}

/// <summary>What was typed for one indicator.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Revision">The revision that stood when the row was begun; 0 for none.</param>
/// <param name="Cells">The texts.</param>
/// <param name="ChangedBy">Who changed it last; null for an account that is nobody's.</param>
/// <param name="ChangedAt">When, in UTC.</param>
public sealed record DraftRow(
    [property: JsonPropertyName("indicator")] string Indicator,
    [property: JsonPropertyName("revision")] int Revision,
    [property: JsonPropertyName("cells")] DraftCells Cells,
    [property: JsonPropertyName("changedBy")] DraftAuthor? ChangedBy,
    [property: JsonPropertyName("changedAt")] DateTimeOffset ChangedAt
);

/// <summary>The texts of a row, letter by letter: no number yet. Null is a cell that was not touched, empty one that was emptied on purpose.</summary>
/// <param name="Level">数值.</param>
/// <param name="Growth">同比增速.</param>
/// <param name="Stage">进度.</param>
/// <param name="Remark">说明.</param>
/// <param name="Reason">修订原因.</param>
/// <param name="NoData">无数据原因.</param>
public sealed record DraftCells(
    [property: JsonPropertyName("level")] string? Level = null,
    [property: JsonPropertyName("growth")] string? Growth = null,
    [property: JsonPropertyName("stage")] string? Stage = null,
    [property: JsonPropertyName("remark")] string? Remark = null,
    [property: JsonPropertyName("reason")] string? Reason = null,
    [property: JsonPropertyName("noData")] string? NoData = null
);

/// <summary>Who typed.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">The name that is printed.</param>
public sealed record DraftAuthor([property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("name")] string Name);
