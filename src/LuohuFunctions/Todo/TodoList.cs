using System.Collections.Immutable;
using System.Globalization;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Storage.Bulletins;
using Luohu.Storage.Outbox;

namespace LuohuFunctions.Todo;

/// <summary>Finds what waits for a person in what stands.</summary>
internal static class TodoList
{
    /// <summary>A department's months that can be reported and are not whole, the oldest first.</summary>
    public static IEnumerable<TodoItem> ToFile(AnnualPlan plan, string department, IReadOnlyCollection<Figure> figures, DateTimeOffset now)
    {
        var known = figures.Select(figure => (figure.Indicator, figure.Period)).ToHashSet();
        foreach (
            var period in MonthsOf(plan)
                .Where(period => ReportingCalendar.OpensAt(period) <= now && !(plan.Calendar.ClosesAt(period) <= now))
        )
        {
            var missing = plan.ReportedBy(department, period)
                .Where(indicator => !known.Contains((indicator.Code, period)))
                .ToImmutableArray();
            if (missing.IsEmpty)
                continue;
            var due = missing.Select(indicator => LastDayOf(plan.Calendar.LateFrom(period, indicator.Schedule))).Min();
            yield return new(
                TodoKind.File,
                $"报送{MonthOf(period)}数据",
                $"还有{missing.Length}项未报：{Names(missing)}。",
                due,
                DueText(due, now),
                Today(now) > due,
                period,
                department,
                [.. missing.Select(indicator => indicator.Code)]
            );
        }
    }

    /// <summary>The months whose publishing day has come without a bulletin.</summary>
    public static IEnumerable<TodoItem> ToPublish(AnnualPlan plan, IEnumerable<BulletinRecord> bulletins, DateTimeOffset now)
    {
        var published = bulletins.Select(bulletin => bulletin.Period).ToHashSet();
        return MonthsOf(plan)
            .Where(period => Today(now) >= plan.Calendar.PublishingDateOf(period) && published.All(other => other < period))
            .Select(period =>
            {
                var day = plan.Calendar.PublishingDateOf(period);
                return new TodoItem(
                    TodoKind.Publish,
                    $"编发{MonthOf(period)}通报",
                    "编发日已到，通报尚未编发。",
                    day,
                    DueText(day, now),
                    Today(now) > day,
                    period,
                    null,
                    []
                );
            });
    }

    /// <summary>The mails that a person should look at.</summary>
    public static IEnumerable<TodoItem> ToDeliver(IReadOnlyCollection<OutboxMail> mails)
    {
        var (failed, held) = (mails.Count(mail => mail.State == MailState.DeadLettered), mails.Count(mail => mail.State == MailState.Held));
        if (failed > 0)
            yield return TodoItem.Of(TodoKind.Deliveries, "处理未送达的邮件", $"{failed}封邮件多次发送失败，已停止发送。");
        if (held > 0)
            yield return TodoItem.Of(TodoKind.Deliveries, "放行待发的邮件", $"{held}封邮件等待确认后发送。");
    }

    /// <summary>The accounts that are to be given to people.</summary>
    public static IEnumerable<TodoItem> ToBind(int accounts) =>
        accounts == 0 ? [] : [TodoItem.Of(TodoKind.Bind, "认领登录账号", $"{accounts}个账号登录过，还没有对应到人。")];

    private static IEnumerable<Period> MonthsOf(AnnualPlan plan) => Enumerable.Range(1, 12).Select(month => new Period(plan.Year, month));

    // A line holds so many names.
    private static string Names(ImmutableArray<Indicator> indicators)
    {
        const int most = 5;
        var names = string.Join("、", indicators.Take(most).Select(indicator => indicator.Name));
        return indicators.Length > most ? names + "等" : names;
    }

    private static string MonthOf(Period period) => string.Create(CultureInfo.InvariantCulture, $"{period.Year}年{period.Month}月");

    private static DateOnly Today(DateTimeOffset now) => ChinaTime.DayOf(now);

    private static DateOnly LastDayOf(DateTimeOffset lateFrom) => ChinaTime.DayOf(lateFrom).AddDays(-1);

    private static string DueText(DateOnly due, DateTimeOffset now) =>
        (Today(now).DayNumber - due.DayNumber) switch
        {
            > 0 and var days => $"已逾期{days}天",
            0 => "今天到期",
            _ => due.ToString("M月d日", CultureInfo.InvariantCulture) + "前",
        };
}
