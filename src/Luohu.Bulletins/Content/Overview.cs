using System.Collections.Immutable;
using Luohu.Bulletins.Content.Charts;
using Luohu.Bulletins.Content.Tables;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;

namespace Luohu.Bulletins.Content;

/// <summary>领导一页通: one page that is read in a minute and stands by itself.</summary>
/// <param name="Counts">How many indicators stand where.</param>
/// <param name="Table">The headline indicators.</param>
/// <param name="Bars">Completion against 序时进度, where there is one.</param>
/// <param name="Behind">What is red.</param>
/// <param name="TurnedRed">What has turned red since the month before.</param>
/// <param name="Recovered">What came back to green.</param>
/// <param name="Missing">What is missing.</param>
internal sealed record Overview(
    ImmutableArray<string> Counts,
    BulletinTable Table,
    ImmutableArray<ProgressBar> Bars,
    TextParagraph Behind,
    TextParagraph TurnedRed,
    TextParagraph Recovered,
    TextParagraph Missing
)
{
    /// <summary>The page of a bulletin.</summary>
    public static Overview From(BulletinData data) =>
        new(
            OverviewText.Counts(data),
            OverviewTable.From(data),
            [.. data.Headlines.SelectMany(ProgressBar.From)],
            OverviewText.Behind(data),
            OverviewText.TurnedRed(data),
            OverviewText.Recovered(data),
            OverviewText.Missing(data)
        );
}
