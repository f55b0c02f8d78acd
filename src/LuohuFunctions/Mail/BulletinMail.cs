using Luohu.Bulletins;
using Luohu.Domain;
using Luohu.Domain.Snapshots;
using Luohu.Storage.Bulletins;

namespace LuohuFunctions.Mail;

/// <summary>The letter that a bulletin comes with.</summary>
internal static class BulletinMail
{
    /// <summary>The letter for a bulletin on file: it carries one edition and says where the other is.</summary>
    public static MailContent Compose(BulletinRecord record, Snapshot snapshot, Edition edition, byte[] pdf)
    {
        var summary = BulletinSummary.From(snapshot);
        var revised = record.Version > 1 ? "（修订版）" : "";
        var notice = snapshot.Notice is { } words ? $"【{words}】" : "";
        string[] lines =
        [
            $"现送上《{summary.Title}》{summary.Issue}，{NameOf(edition)}见附件。",
            .. TheOther(record, snapshot, edition),
            .. snapshot.Notice is { } marked ? [$"本期数据为{marked}。"] : Array.Empty<string>(),
            .. record.Corrections > 0 ? [$"本期较上一次印发更正数据{record.Corrections}项。"] : Array.Empty<string>(),
            .. record.Version > 1 ? ["此前各版以本版为准。"] : Array.Empty<string>(),
            "",
            .. summary.Counts,
            "",
            $"数据摘要：{record.Digest}",
            snapshot.Plan.Publisher,
        ];
        var file =
            $"{snapshot.Plan.Region.ShortName}{record.Period.Year}年{record.Period.Month}月计划执行情况通报{(edition == Edition.Brief ? "（简报）" : "")}{revised}.pdf";
        return new($"{notice}{summary.Title}{revised}", string.Join('\n', lines), new MailAttachment(file, pdf));
    }

    private static IEnumerable<string> TheOther(BulletinRecord record, Snapshot snapshot, Edition edition)
    {
        var other = edition == Edition.Brief ? Edition.Full : Edition.Brief;
        if (record.Find(other) is not { } file)
            yield break;
        var place = snapshot.Link is { } link
            ? $"见：{link}{(other == Edition.Full ? "" : $"&edition={EditionName.Of(other)}")}"
            : "可在系统中查阅。";
        yield return $"{NameOf(other)}（{file.Pages}页）{place}";
    }

    private static string NameOf(Edition edition) => edition == Edition.Brief ? "简报" : "全本";
}
