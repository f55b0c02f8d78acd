using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Text;

/// <summary>The words above a bulletin's text.</summary>
internal static class MastheadText
{
    /// <summary>The title, with a | wherever its line may break.</summary>
    public static string BrokenTitle(Snapshot snapshot) =>
        $"关于{snapshot.Plan.Region.Name}|{PeriodText.Month(snapshot.Period)}|国民经济和社会发展|计划执行情况的通报";

    /// <summary>来源 and the publisher.</summary>
    public static string Source(Snapshot snapshot) => $"来源：{snapshot.Plan.Publisher}";

    /// <summary>The number of the issue, the months of a combined one, and the number of its reissue.</summary>
    public static string Issue(Snapshot snapshot) => $"第{snapshot.Period.Month}期{NoteOf(snapshot)}";

    /// <summary>The number of the issue, whichever reissue it is: 第6期.</summary>
    public static string Number(Snapshot snapshot) => Issue(snapshot with { Base = null });

    // All of it on one line, so that the page to read first stays one page.
    private static string NoteOf(Snapshot snapshot) =>
        (snapshot.CoversFrom, snapshot.Version) switch
        {
            (null, 1) => "",
            (null, var version) => $"（修订版 第{version}次印发）",
            ({ } first, 1) => $"（含{PeriodText.Months(first, snapshot.Period.AddMonths(-1))}）",
            ({ } first, var version) => $"（含{PeriodText.Months(first, snapshot.Period.AddMonths(-1))} 第{version}次印发）",
        };
}
