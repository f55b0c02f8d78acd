using System.Collections.Immutable;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Plan;

namespace Luohu.Bulletins.Content;

/// <summary>三、需要关注的问题: what is behind the plan, red before yellow.</summary>
/// <param name="Lead">How much is behind.</param>
/// <param name="Groups">What is behind, by status; a group without indicators is left out.</param>
internal sealed record ConcernSection(string Lead, ImmutableArray<ConcernGroup> Groups)
{
    /// <summary>The heading.</summary>
    public const string Title = "三、需要关注的问题";

    /// <summary>The section of a bulletin.</summary>
    public static ConcernSection From(BulletinData data)
    {
        ImmutableArray<ConcernGroup> groups =
        [
            .. new[] { Light.Red, Light.Yellow }
                .Select(status => (Status: status, All: data.All.Where(a => a.Light == status).ToList()))
                .Where(group => group.All.Count > 0)
                .Select((group, n) => new ConcernGroup(
                    $"（{ChineseNumeral.Format(n + 1)}）{(group.Status == Light.Red ? "进度滞后的指标" : "需要关注的指标")}",
                    [.. group.All.Select(a => ConcernParagraph.Write(data, a))])),
        ];
        return new(LeadOf(data), groups);
    }

    private static string LeadOf(BulletinData data)
    {
        var judged = data.All.Count(a => a.Light != Light.None);
        var red = data.All.Count(a => a.Light == Light.Red);
        var yellow = data.All.Count(a => a.Light == Light.Yellow);
        return (judged, red, yellow) switch
        {
            (0, _, _) => "本期没有可以评价的数据，是否存在进度滞后的指标尚不能判断。",
            (_, 0, 0) => $"本期已评价的{judged}项指标均达到计划进度，没有需要关注或者滞后的指标。",
            (_, 0, _) => $"本期已评价的{judged}项指标中，{yellow}项需要关注，没有滞后的指标。",
            (_, _, 0) => $"本期已评价的{judged}项指标中，{red}项进度滞后。",
            _ => $"本期已评价的{judged}项指标中，{red}项进度滞后，{yellow}项需要关注。",
        };
    }
}

/// <summary>The indicators of one status.</summary>
internal sealed record ConcernGroup(string Title, ImmutableArray<TextParagraph> Paragraphs);
