using Luohu.Bulletins.Data;
using Luohu.Domain.Evaluation;
using Luohu.Domain.Text;

namespace Luohu.Bulletins.Text;

/// <summary>Whose status has changed since the month before.</summary>
internal static class ChangeText
{
    /// <summary>Those with a worse status, and from which to which.</summary>
    public static TextParagraph Worsened(BulletinData data, int most) => Line(data, MonthOnMonthChange.Worsened, most);

    /// <summary>Those with a better one.</summary>
    public static TextParagraph Recovered(BulletinData data, int most) => Line(data, MonthOnMonthChange.Recovered, most);

    private static TextParagraph Line(BulletinData data, MonthOnMonthChange change, int most)
    {
        string[] names =
        [
            .. data
                .All.Where(a => a.Change == change)
                .Select(a => $"{a.Indicator.Name}（由{Wording.StatusName(a.PreviousStatus)}转为{Wording.StatusName(a.Status)}）"),
        ];
        return new([
            new TextRun($"{MonthOnMonthText.Word(change)}{names.Length}项。", TextStyle.Lead),
            new TextRun(names.Length == 0 ? "较上月没有。" : SentencePunctuation.Names(names, most) + "。"),
        ]);
    }
}
