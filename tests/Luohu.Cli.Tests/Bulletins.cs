using System.Text;
using Luohu.Bulletins;
using Luohu.Domain;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;
using Luohu.Typesetting;
using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Model;
using LuohuFunctions.Bulletins;
using LuohuFunctions.Configuration;
using Microsoft.Extensions.Configuration;

namespace Luohu.Cli.Tests;

/// <summary>A bulletin of the real plan with nothing reported, and copies of it that somebody has changed.</summary>
internal static class Bulletins
{
    public static FontSet Fonts { get; } = FontsFolder.Load(new ConfigurationBuilder().Build());

    public static Snapshot Snapshot { get; } =
        SnapshotBuilder.Build(Plan(), new Period(2021, 6), [], null, "演示数据").PublishedBy(ProgramVersion.Current.Text);

    public static BulletinPdf Genuine { get; } = MonthlyBulletin.Set(Snapshot, Fonts);

    /// <summary>The bulletin as another version of the program published it; this one happens to set it alike.</summary>
    public static BulletinPdf OfAnotherVersion { get; } = MonthlyBulletin.Set(Snapshot.PublishedBy("0.0.1"), Fonts);

    /// <summary>The bulletin as it was published before snapshots named the program's version.</summary>
    public static BulletinPdf OfNoVersion { get; } = MonthlyBulletin.Set(Snapshot with { Format = 0, ProgramVersion = null }, Fonts);

    public static byte[] Json => SnapshotJson.Write(Snapshot);

    private static OfficialDocument Document { get; } = MonthlyBulletin.Compose(Snapshot);

    /// <summary>The same pages with other data inside.</summary>
    public static byte[] WithData(Snapshot other) => WithAttachments(Attached(SnapshotJson.Write(other)));

    public static byte[] WithDataThatIsNone() => WithAttachments(Attached("{}"u8.ToArray()));

    /// <summary>The same pages, with data of a format that is not known yet.</summary>
    public static byte[] WithDataOfALaterFormat() =>
        WithAttachments(Attached(Encoding.ASCII.GetBytes($"{{\"format\":{SnapshotJson.NewestFormat + 1}}}")));

    public static byte[] WithoutData() => WithAttachments();

    /// <summary>The same data, and another signature under the text.</summary>
    public static byte[] WithOtherWords() =>
        Set(
            new(
                Document.Properties,
                [.. Document.Blocks.Select(block => block is Signature signature ? signature with { Name = "罗湖区统计局" } : block)],
                Document.Attachments
            )
        );

    /// <summary>The same data and words, another digest in the foot.</summary>
    public static byte[] WithFoot(string foot) =>
        Set(new(Document.Properties with { FooterNote = foot }, Document.Blocks, Document.Attachments));

    /// <summary>The same document, with an identifier of its own.</summary>
    public static byte[] WithIdentifier(string digest)
    {
        var own = Document.Properties;
        return Set(
            new(new(own.Title, own.Author, own.Subject, own.Created, digest, own.FooterNote), Document.Blocks, Document.Attachments)
        );
    }

    /// <summary>The genuine bytes and a line after them, which readers pass over.</summary>
    public static byte[] WithALineMore() => [.. Genuine.Bytes, .. Encoding.ASCII.GetBytes("% once more\n")];

    private static byte[] WithAttachments(params Attachment[] attachments) => Set(new(Document.Properties, Document.Blocks, attachments));

    private static Attachment Attached(byte[] json) => new(MonthlyBulletin.SnapshotName, json, "application/json", "data");

    private static byte[] Set(OfficialDocument document) => OfficialPdf.Set(document, Fonts);

    private static AnnualPlan Plan()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "plans", "440303-2021.json");
        return PlanFile.Read(File.ReadAllBytes(path), Path.GetFileName(path));
    }
}
