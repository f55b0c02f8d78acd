using Luohu.Bulletins;
using Luohu.Domain.Snapshots;
using Luohu.Storage.Bulletins;

namespace LuohuFunctions.Mail;

/// <summary>The letter that a bulletin comes with.</summary>
internal static class BulletinMail
{
    /// <summary>The letter for a bulletin on file.</summary>
    public static MailContent Compose(BulletinRecord record, Snapshot snapshot, byte[] pdf)
    {
        var summary = BulletinSummary.From(snapshot);
        var revised = record.Version > 1 ? "（修订版）" : "";
        var notice = snapshot.Notice is { } words ? $"【{words}】" : "";
        string[] lines =
        [
            $"现送上《{summary.Title}》{summary.Issue}，全文见附件。",
            .. snapshot.Notice is { } marked ? [$"本期数据为{marked}。"] : Array.Empty<string>(),
            .. record.Corrections > 0 ? [$"本期较上一次印发更正数据{record.Corrections}项。"] : Array.Empty<string>(),
            .. record.Version > 1 ? ["此前各版以本版为准。"] : Array.Empty<string>(),
            "",
            .. summary.Counts,
            "",
            $"数据摘要：{record.Digest}",
            snapshot.Plan.Publisher,
        ];
        var file = $"{snapshot.Plan.Region.ShortName}{record.Period.Year}年{record.Period.Month}月计划执行情况通报{revised}.pdf";
        return new($"{notice}{summary.Title}{revised}", string.Join('\n', lines), new MailAttachment(file, pdf));
    }
}
