using System.Collections.Immutable;
using Luohu.Bulletins.Content;
using Luohu.Bulletins.Tables;
using Luohu.Plan;

namespace Luohu.Bulletins.Sections;

/// <summary>领导一页通: one page that is read in a minute and stands by itself.</summary>
/// <param name="Counts">How many indicators stand where.</param>
/// <param name="Table">The headline indicators.</param>
/// <param name="Bars">Completion against 序时进度, where there is one.</param>
/// <param name="Behind">What is red.</param>
/// <param name="TurnedRed">What has turned red since the month before.</param>
/// <param name="CameBack">What came back to green.</param>
/// <param name="Missing">What is missing.</param>
internal sealed record Overview(
    ImmutableArray<string> Counts,
    BulletinTable Table,
    ImmutableArray<ProgressBar> Bars,
    Passage Behind,
    Passage TurnedRed,
    Passage CameBack,
    Passage Missing)
{
    /// <summary>The heading.</summary>
    public const string Title = "领导一页通";

    // The page holds so many names; the sections name the rest.
    private const int MostNames = 4;

    /// <summary>The page of a review.</summary>
    public static Overview Of(Review review) => new(
        [
            $"全部指标{review.All.Length}项：{Tally.Of(review.All).InFull}。",
            $"主要指标{review.Headlines.Length}项：{Tally.Of(review.Headlines).InFull}。",
        ],
        OverviewTable.Of(review),
        [.. review.Headlines.SelectMany(ProgressBar.Of)],
        Line("进度滞后。", review.All.Where(a => a.Light == Light.Red)),
        Line("新转为滞后。", review.All.Where(a => a.TurnedRed)),
        Line("恢复正常。", review.All.Where(a => a.CameBack)),
        Line("未报送。", review.All.Where(a => a.IsMissing)));

    private static Passage Line(string lead, IEnumerable<Assessment> which)
    {
        string[] names = [.. which.Select(a => a.Indicator.Name)];
        return new([new Phrase(lead, Tone.Lead), new Phrase(names.Length == 0 ? "无。" : Marks.Names(names, MostNames) + "。")]);
    }
}
