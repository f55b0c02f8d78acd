using MimeKit;

namespace LuohuFunctions.Tests.Mail;

/// <summary>Without a mail server, mails become files.</summary>
public sealed class MailFileTests(MailStorage storage) : MailTest(storage)
{
    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("mail-").FullName, "not", "there", "yet");

    [Fact]
    public async Task Bulletin_BecomesAFileForEachRecipient_NamedByItsMessageId()
    {
        await using var app = await StartAsync(("MailFolder", folder));
        await app.PublishAsync("2021-06", 1500);

        await app.DeliverAsync();

        var messages = Mails();
        Assert.Equal(
            ["综合科", "区政府办公室"],
            messages.Select(m => m.Message.To.Mailboxes.Single().Name).Order(StringComparer.Ordinal).Reverse()
        );
        Assert.All(messages, m => Assert.Equal(m.Message.MessageId + ".eml", m.Name));
        Assert.All(messages, m => Assert.StartsWith("关于深圳市罗湖区2021年6月", m.Message.Subject, StringComparison.Ordinal));
        Assert.All(messages, m => Assert.Contains("全部指标5项", m.Message.TextBody, StringComparison.Ordinal));
    }

    // By RFC 2231 alone, QQ Mail and older Outlooks show "tcmime.bin".
    [Fact]
    public async Task AttachmentsName_StandsBothWays()
    {
        await using var app = await StartAsync(("MailFolder", folder));
        await app.PublishAsync("2021-06", 1500);
        await app.DeliverAsync();

        var text = await File.ReadAllTextAsync(Directory.GetFiles(folder)[0]);
        var part = (MimePart)(await MimeMessage.LoadAsync(Directory.GetFiles(folder)[0])).Attachments.Single();
        var name = part.FileName;
        Assert.StartsWith("罗湖区2021年6月计划执行情况通报", name, StringComparison.Ordinal);
        Assert.Contains("filename*0*=utf-8''", text, StringComparison.OrdinalIgnoreCase);
        Assert.Matches("""Content-Type: application/pdf;\s+name="=\?utf-8\?[bq]\?""", text);
        Assert.Equal((name, name), (part.ContentDisposition!.FileName, part.ContentType.Name));
    }

    [Fact]
    public async Task RunThatDiedAfterTheFile_WritesTheSameFileAgain()
    {
        await using var app = await StartAsync(("MailFolder", folder));
        await app.PublishAsync("2021-06", 1500);
        await app.DeliverAsync();
        var before = Directory.GetFiles(folder).Order().Select(file => (file, Convert.ToBase64String(File.ReadAllBytes(file)))).ToList();

        // As if the run had died before it wrote down that the mails were out.
        foreach (var mail in await Outbox.ListAsync("440303", 2021, default))
            await Outbox.AdvanceAsync(mail.Leased(Clock.Now), default);
        await app.DeliverAsync();

        Assert.Equal(["sent"], await app.StatesAsync());
        Assert.All(await app.DeliveriesAsync(), mail => Assert.Equal(3, mail.GetProperty("attempts").GetInt32()));
        Assert.Equal(before, Directory.GetFiles(folder).Order().Select(file => (file, Convert.ToBase64String(File.ReadAllBytes(file)))));
    }

    [Fact]
    public async Task FolderThatCannotBe_IsAFailedAttempt()
    {
        var file = Path.GetTempFileName();
        await using var app = await StartAsync(("MailFolder", Path.Combine(file, "mail")));
        await app.PublishAsync("2021-06", 1500);

        await app.DeliverAsync();

        Assert.Equal(["failed"], await app.StatesAsync());
    }

    [Fact]
    public async Task NeitherServerNorFolder_MailsFail_RatherThanVanish()
    {
        await using var app = await StartAsync();
        await app.PublishAsync("2021-06", 1500);

        await app.DeliverAsync();

        Assert.All(
            await app.DeliveriesAsync(),
            mail => Assert.Equal("未设置邮件服务器（Smtp__Host）", mail.GetProperty("lastError").GetString())
        );
    }

    private List<(string Name, MimeMessage Message)> Mails() =>
        [
            .. Directory
                .GetFiles(folder)
                .Select(file => (Path.GetFileName(file), MimeMessage.Load(new MemoryStream(File.ReadAllBytes(file))))),
        ];
}
