using Luohu.Domain;

namespace Luohu.Bulletins.Text;

/// <summary>Makes predicates of stages and subjects of milestones, whatever the plan calls them.</summary>
internal static class StageText
{
    // A stage that is an event has happened (已开工); any other is a time that one is in (处于前期工作阶段).
    private static readonly string[] Events = ["立项", "开工", "动工", "启动", "出台", "完工", "竣工", "完成", "建成", "印发"];

    /// <summary>A stage on the way: 尚未启动, 已开工, 处于前期工作阶段.</summary>
    public static string Now(string stage) =>
        stage switch
        {
            ['未', ..] => "尚" + stage,
            ['已' or '正' or '尚', ..] or [.., '中'] => stage,
            _ when Happened(stage) is { } happened => happened,
            [.., '阶', '段'] => "处于" + stage,
            _ => $"处于{stage}阶段",
        };

    /// <summary>The stage that was to be reached, or a later one: 已开工, 已实现全覆盖, 已完成土地出让.</summary>
    public static string Reached(string stage) =>
        stage switch
        {
            ['已', ..] => stage,
            _ when Happened(stage) is { } happened => happened,
            [.., '覆', '盖'] => "已实现" + stage,
            _ => "已完成" + stage,
        };

    /// <summary>The project of a milestone: 罗湖北站 of 罗湖北站开工, so that it does not read 罗湖北站开工已开工.</summary>
    public static string Subject(string name, string milestone)
    {
        string[] endings = milestone == "开工" ? [milestone, "动工"] : [milestone];
        var ending = Array.Find(endings, e => name.EndsWith(e, StringComparison.Ordinal) && name.Length > e.Length);
        return ending is null ? name : name[..^ending.Length];
    }

    /// <summary>The time of a stage that is not of the bulletin's own month: 截至3月末.</summary>
    public static string AsOf(Period due, Period bulletin) => due == bulletin ? "" : $"截至{due.Month}月末";

    // 已开工; 主体已完工, not 已主体完工; 已完成遴选.
    private static string? Happened(string stage)
    {
        if (stage.StartsWith("完成", StringComparison.Ordinal))
            return "已" + stage;
        return Array.Find(Events, e => stage.EndsWith(e, StringComparison.Ordinal)) is { } happening
            ? stage[..^happening.Length] + "已" + happening
            : null;
    }
}
