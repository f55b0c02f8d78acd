using System.Collections.Immutable;
using Luohu.Bulletins.Data;
using Luohu.Domain.Evaluation;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Text;

/// <summary>The sentences and lines of the page to read first.</summary>
internal static class OverviewText
{
    // The page holds so many names; the sections name the rest.
    private const int MostNames = 4;

    /// <summary>How many indicators have each status: one sentence for all, one for the headline indicators.</summary>
    public static ImmutableArray<string> Counts(BulletinData data) =>
        [
            $"全部指标{data.All.Length}项：{StatusText.InFull(StatusCounts.Count(data.All))}。",
            $"主要指标{data.Headlines.Length}项：{StatusText.InFull(StatusCounts.Count(data.Headlines))}。",
        ];

    public static TextParagraph Behind(BulletinData data) => Line("进度滞后。", data.All.Where(a => a.Status == RagStatus.Red));

    public static TextParagraph TurnedRed(BulletinData data) => Line("新转为滞后。", data.All.Where(a => a.TurnedRed));

    public static TextParagraph Recovered(BulletinData data) => Line("恢复正常。", data.All.Where(a => a.Recovered));

    public static TextParagraph Missing(BulletinData data) => Line("未报送。", data.All.Where(a => a.IsMissing));

    private static TextParagraph Line(string lead, IEnumerable<IndicatorEvaluation> which)
    {
        string[] names = [.. which.Select(a => a.Indicator.Name)];
        return new([
            new TextRun(lead, TextStyle.Lead),
            new TextRun(names.Length == 0 ? "无。" : SentencePunctuation.Names(names, MostNames) + "。"),
        ]);
    }
}
