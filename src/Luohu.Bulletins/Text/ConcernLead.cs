using Luohu.Bulletins.Data;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Text;

/// <summary>The sentence that begins 三、需要关注的问题: how much is behind.</summary>
internal static class ConcernLead
{
    /// <summary>The sentence.</summary>
    public static string Write(BulletinData data)
    {
        var evaluated = data.All.Count(a => a.Status != RagStatus.None);
        var red = data.All.Count(a => a.Status == RagStatus.Red);
        var yellow = data.All.Count(a => a.Status == RagStatus.Yellow);
        return (evaluated, red, yellow) switch
        {
            (0, _, _) => "本期没有可以评价的数据，是否存在进度滞后的指标尚不能判断。",
            (_, 0, 0) => $"本期已评价的{evaluated}项指标均达到计划进度，没有需要关注或者滞后的指标。",
            (_, 0, _) => $"本期已评价的{evaluated}项指标中，{yellow}项需要关注，没有滞后的指标。",
            (_, _, 0) => $"本期已评价的{evaluated}项指标中，{red}项进度滞后。",
            _ => $"本期已评价的{evaluated}项指标中，{red}项进度滞后，{yellow}项需要关注。",
        };
    }
}
