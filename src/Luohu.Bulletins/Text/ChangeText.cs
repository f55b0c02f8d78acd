using Luohu.Bulletins.Data;
using Luohu.Domain.Evaluation;
using Luohu.Domain.Plans;
using Luohu.Domain.Text;

namespace Luohu.Bulletins.Text;

/// <summary>Whose status has changed since the month before.</summary>
internal static class ChangeText
{
    /// <summary>Those with a worse status, and from which to which.</summary>
    public static TextParagraph Worsened(BulletinData data, int most) => Line(data, MonthOnMonthChange.Worsened, most);

    /// <summary>Those with a better one.</summary>
    public static TextParagraph Recovered(BulletinData data, int most) => Line(data, MonthOnMonthChange.Recovered, most);

    /// <summary>From which status to which: 固定资产投资（由正常转为关注）.</summary>
    public static string Turned(Indicator indicator, string before, string after) => $"{indicator.Name}（由{before}转为{after}）";

    private static TextParagraph Line(BulletinData data, MonthOnMonthChange change, int most)
    {
        string[] names =
        [
            .. data
                .All.Where(a => a.Change == change)
                .Select(a => Turned(a.Indicator, Wording.StatusName(a.PreviousStatus), Wording.StatusName(a.Status))),
        ];
        return new([
            new TextRun($"{MonthOnMonthText.Word(change)}{names.Length}项。", TextStyle.Lead),
            new TextRun(names.Length == 0 ? "较上月没有。" : SentencePunctuation.Names(names, most) + "。"),
        ]);
    }
}
