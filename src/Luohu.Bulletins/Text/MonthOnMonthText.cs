using Luohu.Domain.Evaluation;

namespace Luohu.Bulletins.Text;

/// <summary>较上月 in a word.</summary>
internal static class MonthOnMonthText
{
    /// <summary>What the words mean.</summary>
    public const string Note = "注：“好转”“转差”指评价等级变化，“向好”“趋弱”指等级未变、与计划之差上升或下降。";

    /// <summary>The word for a change.</summary>
    public static string Word(MonthOnMonthChange change) =>
        change switch
        {
            MonthOnMonthChange.Recovered => "好转",
            MonthOnMonthChange.Worsened => "转差",
            MonthOnMonthChange.Gaining => "向好",
            MonthOnMonthChange.Slipping => "趋弱",
            _ => "不变",
        };
}
