using Luohu.Azurite;
using Luohu.Domain.Figures;
using Luohu.Domain.Snapshots;
using MimeKit;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace LuohuFunctions.EndToEnd;

/// <summary>The demo as a user runs it, once, on storage of its own.</summary>
public sealed class DemoFixture : IAsyncLifetime
{
    public string Out { get; } = Directory.CreateTempSubdirectory("luohu-demo-").FullName;

    public int ExitCode { get; private set; }

    public string Output { get; private set; } = "";

    public string Pdf => Path.Combine(Out, "bulletins", "2021-06-v1.pdf");

    public string Snapshot => Path.Combine(Out, "bulletins", "2021-06-v1.snapshot.json");

    public async ValueTask InitializeAsync()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var run = Run.Start(
            "luohu.dll",
            new Dictionary<string, string?>(),
            "demo",
            "--port",
            $"{Run.FreePort()}",
            "--storage",
            azurite.ConnectionString,
            "--out",
            Out
        );
        ExitCode = await run.ExitCodeAsync();
        Output = run.Output + run.Errors;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Out, recursive: true);
        return ValueTask.CompletedTask;
    }
}

public sealed class DemoTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    [Fact]
    public void Demo_EndsWell_AndPrintsTheNewestBulletinLast()
    {
        Assert.True(demo.ExitCode == 0, demo.Output);
        Assert.Equal(demo.Pdf, demo.Output.Trim().Split('\n')[^1].Trim());
    }

    [Fact]
    public void JunesBulletin_HasSixPagesOrMore_AndEveryHeadlineIndicator()
    {
        using var pdf = PdfDocument.Open(demo.Pdf);

        // A quarter em between Han and Latin is read as a space by some readers.
        var text = string.Concat(
            pdf.GetPages().SelectMany(page => ContentOrderTextExtractor.GetText(page)).Where(c => !char.IsWhiteSpace(c))
        );

        Assert.True(pdf.NumberOfPages >= 6, $"{pdf.NumberOfPages} pages");
        var plan = SnapshotJson.Read(File.ReadAllBytes(demo.Snapshot)).Plan;
        Assert.All(
            plan.In(plan.Sections.Single(s => s.Headline)),
            indicator => Assert.Contains("——" + indicator.Name, text, StringComparison.Ordinal)
        );
        Assert.All(["渔邨", "〔", "〕", "演示数据"], words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task EachBulletin_IsInTheMailOfEachRecipient()
    {
        var bulletins = Mails().Where(mail => mail.Subject!.StartsWith("【演示数据】", StringComparison.Ordinal)).ToList();

        Assert.Equal(6 * 2, bulletins.Count);
        var june = bulletins
            .Where(mail => mail.Subject == "【演示数据】关于深圳市罗湖区2021年6月国民经济和社会发展计划执行情况的通报")
            .ToList();
        Assert.Equal(
            ["区发展和改革局综合科", "区政府办公室"],
            june.Select(mail => mail.To.Mailboxes.Single().Name).Order(StringComparer.Ordinal)
        );
        // The plan sends the office the brief edition.
        Assert.Equal(await File.ReadAllBytesAsync(demo.Pdf), AttachmentOf("区发展和改革局综合科"));
        Assert.Equal(
            await File.ReadAllBytesAsync(demo.Pdf.Replace(".pdf", "-brief.pdf", StringComparison.Ordinal)),
            AttachmentOf("区政府办公室")
        );

        byte[] AttachmentOf(string recipient)
        {
            using var enclosed = new MemoryStream();
            var mail = june.Single(mail => mail.To.Mailboxes.Single().Name == recipient);
            ((MimePart)mail.Attachments.Single()).Content!.DecodeTo(enclosed);
            return enclosed.ToArray();
        }
    }

    [Fact]
    public void EachDepartmentThatLackedJunesFigures_WasReminded_OnceAndByName()
    {
        var snapshot = SnapshotJson.Read(File.ReadAllBytes(demo.Snapshot));
        var neverReported = Completeness.Evaluate(snapshot.Plan, snapshot.Figures, snapshot.Period).Single(c => !c.Missing.IsEmpty);

        var reminders = Mails()
            .Where(mail => mail.Subject!.StartsWith("请报送2021年6月", StringComparison.Ordinal))
            .ToLookup(mail => mail.To.Mailboxes.Single().Name);

        Assert.All(reminders, mails => Assert.Single(mails));
        Assert.Contains(
            neverReported.Missing.Single().Name,
            Assert.Single(reminders[neverReported.Department.Name]).TextBody,
            StringComparison.Ordinal
        );
        Assert.InRange(reminders.Count, 2, snapshot.Plan.Departments.Length - 1);
    }

    [Fact]
    public async Task Render_OfTheFiledSnapshot_GivesTheFiledBytes()
    {
        var target = Path.Combine(demo.Out, "again.pdf");
        await using var run = Run.Start("luohu.dll", new Dictionary<string, string?>(), "render", demo.Snapshot, "-o", target);

        Assert.True(await run.ExitCodeAsync() == 0, run.Output + run.Errors);
        var (filed, again) = (await File.ReadAllBytesAsync(demo.Pdf), await File.ReadAllBytesAsync(target));
        Assert.Equal(again, filed[..again.Length]);

        // What stands behind it is the signature.
        Assert.InRange(filed.Length - again.Length, 1, 40_000);
    }

    [Fact]
    public void Snapshot_ShowsTheLateTheCorrectedAndTheMissing()
    {
        var snapshot = SnapshotJson.Read(File.ReadAllBytes(demo.Snapshot));
        var completeness = Completeness.Evaluate(snapshot.Plan, snapshot.Figures, snapshot.Period);

        Assert.Contains(completeness, c => c.Department.Code == "urban-management" && !c.Late.IsEmpty);
        Assert.Equal(["venue-satisfaction"], completeness.SelectMany(c => c.Missing).Select(i => i.Code));
        Assert.Equal(["fixed-investment"], snapshot.Corrections.Select(c => c.Indicator));
        Assert.Equal((119.7m, 118.2m), (snapshot.Corrections[0].Before.Level, snapshot.Corrections[0].After.Level));
        Assert.Equal(4, snapshot.Figures.Count(f => f.Indicator is "gdp" or "income"));
    }

    private IEnumerable<MimeMessage> Mails() =>
        Directory.GetFiles(Path.Combine(demo.Out, "mail"), "*.eml").Select(file => MimeMessage.Load(file));
}
