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

    /// <summary>The full edition.</summary>
    /// <param name="text">What the bulletin says.</param>
    /// <param name="source">What it is made from.</param>
    public static OfficialDocument Compose(BulletinContent text, DocumentSource source) =>
        OfficialDocument.Create(
            PropertiesOf(text.Masthead, text.Masthead.Title, Edition.Full, source),
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
                    .AnnexRemarks(text.AnnexRemarks)
                    .AnnexTrends(text.AnnexTrends)
                    .Attach(source)
        );

    /// <summary>The brief edition.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="source">What it is made from.</param>
    public static OfficialDocument Compose(BriefContent text, DocumentSource source) =>
        OfficialDocument.Create(
            PropertiesOf(text.Masthead, $"{text.Masthead.Title}（简报）", Edition.Brief, source),
            document =>
                document
                    .PhoneLink(text.Masthead.Link)
                    .Masthead(text.Masthead)
                    .Overview(text.Overview)
                    .PageBreak()
                    .Brief(text)
                    .Signature(text.Masthead.Publisher, PeriodText.Day(text.Masthead.Date))
                    .Attach(source)
        );

    private static DocumentBuilder Attach(this DocumentBuilder document, DocumentSource source) =>
        document.Attach(MonthlyBulletin.SnapshotName, source.Json, "application/json", "本通报所依据的数据快照");

    private static DocumentProperties PropertiesOf(Masthead masthead, string title, Edition edition, DocumentSource source) =>
        new(
            title,
            masthead.Publisher,
            $"国民经济和社会发展计划执行情况通报{masthead.Issue}",
            ChinaTime.StartOf(masthead.Date),
            source.Digest,
            (masthead.Notice is { } notice ? notice + "　" : "") + $"数据标识 {source.Digest[..PrintedDigits]}"
        )
        {
            Creator = source.Creator,
            Instance = source.InstanceOf(edition),
        };

    private static DocumentBuilder Masthead(this DocumentBuilder document, Masthead masthead)
    {
        document.Title(masthead.BrokenTitle).Byline($"{masthead.Source}　　{masthead.Issue}");
        return masthead.Notice is { } notice
            ? document.Paragraph(line => line.Add(new Span($"【{notice}】", Emphasis.Red | Emphasis.Strong)), indent: false, size: 12)
            : document;
    }
}
