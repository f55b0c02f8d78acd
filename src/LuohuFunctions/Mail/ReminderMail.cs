using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace LuohuFunctions.Mail;

/// <summary>The letter that reminds a department of what it has not reported.</summary>
internal static class ReminderMail
{
    /// <summary>The letter to one department.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="period">The month of the bulletin that the figures are for.</param>
    /// <param name="completeness">What the department has reported; something is missing.</param>
    /// <param name="now">The present instant.</param>
    public static MailContent Compose(AnnualPlan plan, Period period, Completeness completeness, DateTimeOffset now)
    {
        var missing = completeness.Missing;
        var after = period.AddMonths(1);
        var due = $"{after.Year}年{after.Month}月{plan.Calendar.DueDay}日";
        var tooLate = now >= plan.Calendar.LateFrom(period, new Schedule(Frequency.Monthly));
        string[] lines =
        [
            $"编发{period.Year}年{period.Month}月计划执行情况通报，贵单位尚有{missing.Length}项指标未报送：",
            "",
            .. missing.Select((indicator, n) => $"{n + 1}. {indicator.Name}（{Words(indicator.Schedule.FirstDueIn(period)!.Value)}）"),
            "",
            tooLate ? $"报送期限（{due}）已过，请尽快补报。" : $"请于{due}前（含当日）报送。如已报送，请忽略本邮件。",
            "",
            plan.Publisher,
        ];
        return new($"请报送{Words(period)}计划执行情况数据（{missing.Length}项未报送）", string.Join('\n', lines));
    }

    private static string Words(Period period) => $"{period.Year}年{period.Month}月";
}
