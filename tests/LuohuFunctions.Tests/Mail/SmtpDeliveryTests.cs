using System.Text;
using MimeKit;
using UglyToad.PdfPig;

namespace LuohuFunctions.Tests.Mail;

/// <summary>Bulletins go out by a real mail server, whatever its mood.</summary>
public sealed class SmtpDeliveryTests(MailStorage storage) : MailTest(storage)
{
    private static readonly string[] Recipients = ["general@example.invalid", "office@example.invalid"];

    [Fact]
    public async Task Bulletin_ReachesEachRecipientOnce()
    {
        await using var server = await SmtpServer.StartAsync("accept");
        await using var app = await StartAsync(server);
        await app.PublishAsync("2021-06", 1500);

        await app.DeliverAsync();
        await app.DeliverAsync();

        Assert.Equal(Recipients, server.Mails().Select(mail => mail.To).Order());
        Assert.Equal(["sent"], await app.StatesAsync());
        var message = server.Mails().Single(mail => mail.To == "office@example.invalid").Message;
        Assert.Equal("关于深圳市罗湖区2021年6月国民经济和社会发展计划执行情况的通报", message.Subject);
        Assert.Equal(Clock.Now, message.Date);
        Assert.Equal(
            ("通报系统", "bulletin@luohu.example.invalid"),
            (message.From.Mailboxes.Single().Name, message.From.Mailboxes.Single().Address)
        );
        Assert.Equal("bulletin@luohu.example.invalid", server.Mails()[0].Envelope.GetProperty("from").GetString());
        Assert.Contains(message.To.Mailboxes.Single().Name, new[] { "区政府办公室", "综合科" });
        var pdf = (MimePart)message.Attachments.Single();
        Assert.Equal(("application/pdf", "罗湖区2021年6月计划执行情况通报.pdf"), (pdf.ContentType.MimeType, pdf.FileName));
        var filed = await app.BulletinAsync("2021-06");
        Assert.Equal(filed.Body, Content(pdf));
        Assert.All(
            ["全部指标5项：正常", "主要指标3项：", "数据摘要：" + filed.Headers.ETag!.Tag.Trim('"')],
            words => Assert.Contains(words, message.TextBody, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task RecipientOfTheBriefEdition_GetsIt_AndIsToldWhereTheFullOneIs()
    {
        await using var server = await SmtpServer.StartAsync("accept");
        await using var app = await StartAsync(server, ("PublicBaseUrl", "https://luohu.example.invalid/"));
        await app.PublishAsync("2021-06", 1500);

        await app.DeliverAsync();

        var (brief, full) = (MailTo("general@example.invalid"), MailTo("office@example.invalid"));
        Assert.Equal("罗湖区2021年6月计划执行情况通报（简报）.pdf", ((MimePart)brief.Attachments.Single()).FileName);
        using var pdf = PdfDocument.Open(Content((MimePart)brief.Attachments.Single()));
        Assert.EndsWith("（简报）", pdf.Information.Title, StringComparison.Ordinal);
        Assert.Matches(@"全本（\d+页）见：https://luohu\.example\.invalid/api/v1/bulletins/2021-06\?version=1\s", brief.TextBody);
        Assert.Matches(
            @"简报（\d页）见：https://luohu\.example\.invalid/api/v1/bulletins/2021-06\?version=1&edition=brief\s",
            full.TextBody
        );

        MimeMessage MailTo(string address) => server.Mails().Single(mail => mail.To == address).Message;
    }

    [Fact]
    public async Task Reissue_IsMarked_AndTheVersionBeforeItIsDropped()
    {
        await using var server = await SmtpServer.StartAsync("accept");
        await using var app = await StartAsync(server);
        await app.PublishAsync("2021-06", 1500);
        await app.PublishAsync("2021-06", 1450);

        await app.DeliverAsync();

        Assert.Equal(2, server.Mails().Count);
        Assert.All(server.Mails(), mail => Assert.EndsWith("通报（修订版）", mail.Message.Subject, StringComparison.Ordinal));
        Assert.Contains("更正数据1项", server.Mails()[0].Message.TextBody, StringComparison.Ordinal);
        Assert.Equal(["sent", "dropped"], await app.StatesAsync());
    }

    [Fact]
    public async Task BusyServer_IsTriedAtGrowingIntervals_ThenGivenUp()
    {
        await using var server = await SmtpServer.StartAsync("later");
        await using var app = await StartAsync(server);
        await app.PublishAsync("2021-06", 1500);

        var waits = new List<double>();
        for (var round = 1; (await app.StatesAsync()).Single() != "dead"; round++)
        {
            await app.DeliverAsync();
            await app.DeliverAsync();
            var mails = await app.DeliveriesAsync();
            Assert.All(
                mails,
                mail =>
                    Assert.Equal(
                        (round, "邮件服务器拒收收件人（451）"),
                        (mail.GetProperty("attempts").GetInt32(), mail.GetProperty("lastError").GetString())
                    )
            );
            if (mails.Any(mail => !mail.TryGetProperty("nextAttemptAt", out _)))
                continue;
            waits.AddRange(
                mails.Select(mail =>
                    (mail.GetProperty("nextAttemptAt").GetDateTimeOffset() - Clock.Now).TotalMinutes / Math.Pow(2, round - 1)
                )
            );
            Clock.Now = mails.Max(mail => mail.GetProperty("nextAttemptAt").GetDateTimeOffset());
        }

        Assert.Equal(2 * 7, waits.Count);
        Assert.All(waits, wait => Assert.InRange(wait, 5 * 0.75, 5 * 1.25));
        Assert.True(waits.Distinct().Count() > 7, "no jitter");
        Assert.Empty(server.Mails());
    }

    [Fact]
    public async Task SilentServer_IsWaitedForOnceARound_AndTheMailsGoLater()
    {
        await using var server = await SmtpServer.StartAsync("hang");
        await using var app = await StartAsync(server, ("Smtp:Timeout", "00:00:05"));
        await app.PublishAsync("2021-06", 1500);

        await app.DeliverAsync();

        var mails = (await app.DeliveriesAsync()).ToLookup(mail => mail.GetProperty("state").GetString()!);
        Assert.Equal("邮件服务器未在时限内应答", Assert.Single(mails["failed"]).GetProperty("lastError").GetString());
        Assert.Equal(0, Assert.Single(mails["pending"]).GetProperty("attempts").GetInt32());
        await using var awake = await server.ReplaceAsync("accept");
        Clock.Now += TimeSpan.FromMinutes(7);
        await app.DeliverAsync();
        Assert.Equal(2, awake.Mails().Count);
    }

    [Fact]
    public async Task ServerThatDiesAfterData_GetsTheSameMailAgain_ToTheByte()
    {
        await using var server = await SmtpServer.StartAsync("die");
        await using var app = await StartAsync(server);
        await app.PublishAsync("2021-06", 1500);

        await app.DeliverAsync();
        Assert.Equal(["failed"], await app.StatesAsync());
        await using var risen = await server.ReplaceAsync("accept");
        Clock.Now += TimeSpan.FromMinutes(7);
        await app.DeliverAsync();

        // The one that died had one mail; the other recipient's found no server.
        var copies = risen.Mails().GroupBy(mail => mail.To).ToDictionary(mails => mails.Key, mails => mails.ToList());
        Assert.Equal(Recipients, copies.Keys.Order());
        var twice = Assert.Single(copies.Values, mails => mails.Count == 2);
        Assert.Equal(twice[0].Message.MessageId, twice[1].Message.MessageId);
        Assert.Equal(Encoding.UTF8.GetString(twice[0].Bytes), Encoding.UTF8.GetString(twice[1].Bytes));
        Assert.Equal(2, risen.Mails().Select(mail => mail.Message.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task ServerThatHangsUpAfterItTookTheMail_HasTakenIt()
    {
        await using var server = await SmtpServer.StartAsync("leave");
        await using var app = await StartAsync(server);
        await app.PublishAsync("2021-06", 1500);

        await app.DeliverAsync();

        Assert.Equal(["sent"], await app.StatesAsync());
        Assert.Equal(2, server.Mails().Count);
    }

    [Fact]
    public async Task RunThatDiedWithAClaim_IsTakenUpWhenTheClaimLapses()
    {
        await using var server = await SmtpServer.StartAsync("accept");
        await using var app = await StartAsync(server);
        await app.PublishAsync("2021-06", 1500);
        var claimed = (await Outbox.ListAsync("440303", 2021, default))[0];
        Assert.NotNull(await Outbox.AdvanceAsync(claimed.Leased(Clock.Now.AddSeconds(6)), default));

        await app.DeliverAsync();
        Assert.Equal(["sending", "sent"], (await app.StatesAsync()).Order());
        Assert.DoesNotContain(server.Mails(), mail => mail.To == claimed.Address);

        Clock.Now += TimeSpan.FromSeconds(6);
        await app.DeliverAsync();
        Assert.Equal(claimed.MessageId, Assert.Single(server.Mails(), mail => mail.To == claimed.Address).Message.MessageId);
        Assert.Equal(["sent"], await app.StatesAsync());
    }

    [Fact]
    public async Task MailThatKillsEveryRun_IsGivenUp()
    {
        await using var server = await SmtpServer.StartAsync("accept");
        await using var app = await StartAsync(server);
        await app.PublishAsync("2021-06", 1500);
        foreach (var mail in await Outbox.ListAsync("440303", 2021, default))
        {
            var claimed = mail;
            for (var attempt = 0; attempt < 8; attempt++)
                claimed = await Outbox.AdvanceAsync(claimed.Leased(Clock.Now), default) ?? throw new InvalidOperationException();
        }

        await app.DeliverAsync();

        Assert.Empty(server.Mails());
        Assert.Equal(["dead"], await app.StatesAsync());
    }

    [Fact]
    public async Task TwoRuntimesAtOnce_SendEachMailOnce()
    {
        await using var server = await SmtpServer.StartAsync("accept");
        await using var one = await StartAsync(server);
        await using var other = await StartAsync(server);
        foreach (var (period, n) in new[] { "2021-02", "2021-03", "2021-04", "2021-05", "2021-06" }.Select((period, n) => (period, n)))
            await one.PublishAsync(period, 1000 + n);

        await Task.WhenAll(one.DeliverAsync(), other.DeliverAsync(), one.DeliverAsync(), other.DeliverAsync());

        Assert.Equal(10, server.Mails().Count);
        Assert.Equal(10, server.Mails().Select(mail => mail.Message.MessageId).Distinct().Count());
        Assert.Equal(["sent"], await one.StatesAsync());
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("refuse")]
    [InlineData("later")]
    public async Task AddressesStandInNoLogAndNoAnswer(string mode)
    {
        await using var server = await SmtpServer.StartAsync(mode);
        await using var app = await StartAsync(server);
        await app.PublishAsync("2021-06", 1500);

        await app.DeliverAsync();

        Assert.Contains("Mail ", app.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("office@", app.Log, StringComparison.Ordinal);
        var answer = string.Concat(await app.DeliveriesAsync());
        Assert.Contains("o***@example.invalid", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("office@", answer, StringComparison.Ordinal);
    }

    private static byte[] Content(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes);
        return bytes.ToArray();
    }
}
