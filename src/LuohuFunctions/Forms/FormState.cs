using System.Globalization;
using System.Text.Json.Serialization;
using Luohu.Domain;
using Luohu.Domain.Plans;

namespace LuohuFunctions.Forms;

/// <summary>Whether a month can be reported.</summary>
internal enum FormState
{
    /// <summary>The month is not over.</summary>
    [JsonStringEnumMemberName("notOver")]
    NotOver,

    /// <summary>It can.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>It no longer can.</summary>
    [JsonStringEnumMemberName("closed")]
    Closed,

    /// <summary>It was closed, and an administrator has opened it again for the department.</summary>
    [JsonStringEnumMemberName("reopened")]
    Reopened,
}

/// <summary>Tells the state of a month, and says it in a sentence.</summary>
internal static class FormStates
{
    /// <summary>The state at <paramref name="now"/>.</summary>
    /// <param name="calendar">The plan's calendar.</param>
    /// <param name="period">The month.</param>
    /// <param name="openUntil">Until when an administrator has opened it for the department; null for not at all.</param>
    /// <param name="now">The present instant.</param>
    public static (FormState State, string Text) At(
        ReportingCalendar calendar,
        Period period,
        DateTimeOffset? openUntil,
        DateTimeOffset now
    )
    {
        if (now < ReportingCalendar.OpensAt(period))
            return (FormState.NotOver, $"尚未结束，{Day(ReportingCalendar.OpensAt(period))}起可以报送");
        if (calendar.ClosesAt(period) is not { } closing || now < closing)
            return now < calendar.LateFrom(period, new Schedule(Frequency.Monthly))
                ? (FormState.Open, "可以报送")
                : (FormState.Open, "可以报送，已过按时报送的日子");
        return now < openUntil
            ? (FormState.Reopened, $"已关闭，管理员为本部门开放至{Minute(openUntil.Value)}")
            : (FormState.Closed, $"已于{Day(closing)}关闭，确需补报或更正请联系管理员");
    }

    private static string Day(DateTimeOffset instant) => ChinaTime.DayOf(instant).ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static string Minute(DateTimeOffset instant) =>
        instant.ToOffset(ChinaTime.Offset).ToString("yyyy年M月d日HH:mm", CultureInfo.InvariantCulture);
}
