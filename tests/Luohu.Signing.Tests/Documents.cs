using System.Text;
using Luohu.Bulletins;
using Luohu.Bulletins.Tests;
using Luohu.Typesetting;
using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Model;

namespace Luohu.Signing.Tests;

/// <summary>PDFs as they are before they are signed.</summary>
internal static class Documents
{
    public static readonly DateTimeOffset Published = new(2021, 7, 16, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly Lazy<FontSet> Fonts = new(() => FontSet.Load(Path.Combine(Golden.Root(), ".fonts")));
    private static readonly Lazy<byte[]> LazyShort = new(MakeShort);
    private static readonly Lazy<byte[]> LazyBulletin = new(() => MonthlyBulletin.Set(RealPlan.SnapshotOf(6), Fonts.Value).Bytes);

    /// <summary>Three pages with a heading, a link and an attachment.</summary>
    public static byte[] Short => LazyShort.Value;

    /// <summary>The bulletin of June 2021 from the plan and the submissions of the repository.</summary>
    public static byte[] Bulletin => LazyBulletin.Value;

    public static readonly SignatureRequest Request = new(Published, "罗湖区发展和改革局的电子签名", "发布");

    private static byte[] MakeShort() =>
        OfficialPdf.Set(
            OfficialDocument.Create(
                new DocumentProperties("关于计划执行情况的通报", "罗湖区发展和改革局", "试验", Published, new string('5', 32)),
                document =>
                {
                    document.Title("关于计划执行情况的通报");
                    for (var i = 0; i < 3; i++)
                    {
                        document.Heading1($"第{i + 1}部分");
                        document.Paragraph("上半年,全区经济运行总体平稳。");
                        if (i < 2)
                            document.PageBreak();
                    }

                    document.Attach("snapshot.json", Encoding.UTF8.GetBytes("{\"format\":1}"), "application/json", "数据");
                }
            ),
            Fonts.Value
        );
}
