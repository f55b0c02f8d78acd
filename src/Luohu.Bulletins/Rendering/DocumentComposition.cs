using Luohu.Bulletins.Content;
using Luohu.Bulletins.Text;
using Luohu.Domain;
using Luohu.Typesetting.Model;

namespace Luohu.Bulletins.Rendering;

/// <summary>Puts what a bulletin says into an official document, in the order in which it is read.</summary>
internal static class DocumentComposition
{
    // Enough to tell two snapshots apart by eye; the whole digest is the document's identifier.
    private const int PrintedDigits = 16;

    /// <summary>The document.</summary>
    /// <param name="text">What the bulletin says.</param>
    /// <param name="json">The snapshot's canonical JSON.</param>
    /// <param name="digest">Its SHA-256.</param>
    /// <param name="creator">The program that published it, with its version; null where that is not known.</param>
    public static OfficialDocument Compose(BulletinContent text, byte[] json, string digest, string? creator) =>
        OfficialDocument.Create(
            PropertiesOf(text.Masthead, digest) with
            {
                Creator = creator,
            },
            document =>
                document
                    .PhoneLink(text.Masthead.Link)
                    .Masthead(text.Masthead)
                    .Overview(text.Overview)
                    .PageBreak()
                    .Headlines(text.Headlines)
                    .Tasks(text.Tasks)
                    .Concerns(text.Concerns)
                    .Filing(text.Filing)
                    .AttachmentNote(Headings.Annex)
                    .Signature(text.Masthead.Publisher, PeriodText.Day(text.Masthead.Date))
                    .Annex("附件", Headings.Annex, Anchors.Annex)
                    .Table(text.Annex, TableRendering.AnnexSize)
                    .SmallTrends(text.AnnexTrends)
                    .Attach(MonthlyBulletin.SnapshotName, json, "application/json", "本通报所依据的数据快照")
        );

    private static DocumentProperties PropertiesOf(Masthead masthead, string digest) =>
        new(
            masthead.Title,
            masthead.Publisher,
            $"国民经济和社会发展计划执行情况通报{masthead.Issue}",
            ChinaTime.StartOf(masthead.Date),
            digest,
            (masthead.Notice is { } notice ? notice + "　" : "") + $"数据标识 {digest[..PrintedDigits]}"
        );

    private static DocumentBuilder Masthead(this DocumentBuilder document, Masthead masthead)
    {
        document.Title(masthead.BrokenTitle).Byline($"{masthead.Source}　　{masthead.Issue}");
        return masthead.Notice is { } notice
            ? document.Paragraph(line => line.Add(new Span($"【{notice}】", Emphasis.Red | Emphasis.Strong)), indent: false, size: 12)
            : document;
    }
}
