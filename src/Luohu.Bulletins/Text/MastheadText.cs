using Luohu.Plan;

namespace Luohu.Bulletins.Text;

/// <summary>The words above a bulletin's text.</summary>
internal static class MastheadText
{
    /// <summary>The title, with a | wherever its line may break.</summary>
    public static string BrokenTitle(Snapshot snapshot) =>
        $"关于{snapshot.Plan.Region.Name}|{PeriodText.Month(snapshot.Period)}|国民经济和社会发展|计划执行情况的通报";

    /// <summary>来源 and the publisher.</summary>
    public static string Source(Snapshot snapshot) => $"来源：{snapshot.Plan.Publisher}";

    /// <summary>The number of the issue, the months that it covers where they are several, and the number of its reissue.</summary>
    public static string Issue(Snapshot snapshot) =>
        $"第{snapshot.Period.Month}期"
        + (snapshot.CoversFrom is { } first ? $"（{PeriodText.Months(first, snapshot.Period)}合并编发）" : "")
        + (snapshot.Version > 1 ? $"（修订版 第{snapshot.Version}次印发）" : "");
}
