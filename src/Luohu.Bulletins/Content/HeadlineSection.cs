using System.Collections.Immutable;
using Luohu.Bulletins.Content.Charts;
using Luohu.Bulletins.Content.Tables;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Plan;

namespace Luohu.Bulletins.Content;

/// <summary>一、主要指标完成情况.</summary>
/// <param name="Lead">The paragraph that begins it.</param>
/// <param name="Items">One sentence on every headline indicator, to be set after ——.</param>
/// <param name="Table">The same in figures.</param>
/// <param name="Trends">Their months.</param>
/// <param name="Remarks">The departments' words on them.</param>
internal sealed record HeadlineSection(
    string Lead, ImmutableArray<string> Items, BulletinTable Table, ImmutableArray<Trend> Trends, ImmutableArray<Passage> Remarks)
{
    /// <summary>The heading.</summary>
    public const string Title = "一、主要指标完成情况";

    /// <summary>The section of a review.</summary>
    public static HeadlineSection Of(Review review) => new(
        LeadOf(review),
        Marks.List(review.Headlines.Select(a => Statement.Of(review, a).Text)),
        HeadlineTable.Of(review),
        [.. review.Headlines.Select(a => Trend.Of(review, a)).OfType<Trend>()],
        [.. review.Headlines.SelectMany(a => RemarkOn(review, a))]);

    private static string LeadOf(Review review)
    {
        var tally = Tally.Of(review.Headlines);
        var span = $"{review.Period.Year}年{(review.Period.Month == 12 ? "" : Wording.QuarterTo(review.Period))}";
        return tally.Total == 0
            ? $"{span}，{review.Plan.Region.ShortName}计划未设主要指标。"
            : $"{span}，{review.Plan.Region.ShortName}{tally.Total}项主要指标中，{tally.InShort}。完成情况如下：";
    }

    private static IEnumerable<Passage> RemarkOn(Review review, Assessment assessment)
    {
        if (Words.Of(review, assessment) is { } remark)
            yield return new([new Phrase($"关于{assessment.Indicator.Name}，"), .. remark]);
    }
}
