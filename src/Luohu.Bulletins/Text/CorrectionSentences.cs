using System.Collections.Immutable;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Text;

/// <summary>What has been corrected since the bulletin before: 修订：原172.0亿元→现175.3亿元.</summary>
internal static class CorrectionSentences
{
    // Enough to tell two snapshots apart by eye.
    private const int DigestDigits = 16;

    /// <summary>Which bulletin is compared with, and how much is corrected.</summary>
    public static string Compared(Snapshot snapshot)
    {
        if (snapshot.Base is not { } other)
            return "此前没有发布过通报，本期没有可供比较的修订。";
        var which = other.Period == snapshot.Period ? "本期通报" : $"{PeriodText.Month(other.Period)}通报";
        return $"与{which}第{other.Version}版（数据标识{other.Digest[..Math.Min(DigestDigits, other.Digest.Length)]}）相比，"
            + (snapshot.Corrections.IsEmpty ? "没有修订已通报的数据。" : $"修订已通报的数据{snapshot.Corrections.Length}项：");
    }

    /// <summary>One sentence for each correction.</summary>
    public static ImmutableArray<string> Write(Snapshot snapshot) =>
        SentencePunctuation.List(snapshot.Corrections.Select(c => Sentence(snapshot.Plan, c)));

    /// <summary>What a correction changes, without the reason.</summary>
    public static string Change(AnnualPlan plan, Correction correction)
    {
        var indicator = plan.Find(correction.Indicator);
        var name = indicator?.Name ?? correction.Indicator;
        var change = VersionText.FromTo(ValueText.PrintAll(indicator, correction.Before), ValueText.PrintAll(indicator, correction.After));
        return $"{name}（{PeriodText.Month(correction.Period)}）修订：{change}";
    }

    /// <summary>The department's reason; null where it gave none.</summary>
    public static string? Reason(Correction correction) =>
        string.IsNullOrWhiteSpace(correction.Reason) ? null : SentencePunctuation.Closed(correction.Reason).TrimEnd('。');

    private static string Sentence(AnnualPlan plan, Correction correction) =>
        Change(plan, correction) + (Reason(correction) is { } reason ? $"，原因：{reason}" : "");
}
