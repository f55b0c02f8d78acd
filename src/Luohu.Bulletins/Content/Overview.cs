using System.Collections.Immutable;
using Luohu.Bulletins.Content.Charts;
using Luohu.Bulletins.Content.Tables;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Plan;

namespace Luohu.Bulletins.Content;

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
    TextParagraph Behind,
    TextParagraph TurnedRed,
    TextParagraph CameBack,
    TextParagraph Missing)
{
    /// <summary>The heading.</summary>
    public const string Title = "领导一页通";

    // The page holds so many names; the sections name the rest.
    private const int MostNames = 4;

    /// <summary>The page of a bulletin.</summary>
    public static Overview From(BulletinData data) => new(
        [
            $"{Coverage(data.Snapshot)}全部指标{data.All.Length}项：{StatusCounts.Count(data.All).InFull}。",
            $"主要指标{data.Headlines.Length}项：{StatusCounts.Count(data.Headlines).InFull}。",
        ],
        OverviewTable.From(data),
        [.. data.Headlines.SelectMany(ProgressBar.From)],
        Line("进度滞后。", data.All.Where(a => a.Light == Light.Red)),
        Line("新转为滞后。", data.All.Where(a => a.TurnedRed)),
        Line("恢复正常。", data.All.Where(a => a.CameBack)),
        Line("未报送。", data.All.Where(a => a.IsMissing)));

    private static string Coverage(Snapshot snapshot) => snapshot.CoversFrom is { } first
        ? $"本期为{snapshot.Period.Year}年{PeriodText.Months(first, snapshot.Period)}合并通报，{PeriodText.Months(first, snapshot.Period.AddMonths(-1))}不再单独编发。"
        : "";

    private static TextParagraph Line(string lead, IEnumerable<Assessment> which)
    {
        string[] names = [.. which.Select(a => a.Indicator.Name)];
        return new([new TextRun(lead, TextStyle.Lead), new TextRun(names.Length == 0 ? "无。" : SentencePunctuation.Names(names, MostNames) + "。")]);
    }
}
