namespace LuohuFunctions.Tests.Mail;

/// <summary>Bulletins that were given up are taken up again when the mail server is mended.</summary>
public sealed class RetryTests(MailStorage storage) : MailTest(storage)
{
    private static readonly string[] Recipients = ["general@example.invalid", "office@example.invalid"];

    [Fact]
    public async Task RefusedRecipient_IsGivenUpAtOnce_AndCanBeTakenUpAgain()
    {
        await using var server = await SmtpServer.StartAsync("refuse");
        await using var app = await StartAsync(server);
        await app.PublishAsync("2021-06", 1500);

        await app.DeliverAsync();
        Clock.Now += TimeSpan.FromDays(1);
        await app.DeliverAsync();

        Assert.All(
            await app.DeliveriesAsync(),
            dead =>
                Assert.Equal(
                    ("dead", 1, "邮件服务器拒收收件人（550）"),
                    (
                        dead.GetProperty("state").GetString(),
                        dead.GetProperty("attempts").GetInt32(),
                        dead.GetProperty("lastError").GetString()
                    )
                )
        );
        await using var mended = await server.ReplaceAsync("accept");
        Assert.Equal(2, await app.RetryAsync("2021-06"));
        await app.DeliverAsync();
        Assert.Equal(Recipients, mended.Mails().Select(mail => mail.To).Order());
        Assert.Equal(["sent"], await app.StatesAsync());
    }

    [Fact]
    public async Task Retry_LeavesOtherMonthsAndWhatWasSent_AndAReplacedVersionIsDropped()
    {
        await using var server = await SmtpServer.StartAsync("refuse");
        await using var app = await StartAsync(server);
        await app.PublishAsync("2021-05", 1000);
        await app.PublishAsync("2021-06", 1500);
        await app.DeliverAsync();
        await using var mended = await server.ReplaceAsync("accept");
        await app.PublishAsync("2021-06", 1450);
        await app.DeliverAsync();

        Assert.Equal(2, await app.RetryAsync("2021-06"));
        Assert.Equal(0, await app.RetryAsync("2021-06"));
        await app.DeliverAsync();

        Assert.Equal(
            ["2021-06 v2 sent", "2021-06 v1 dropped", "2021-05 v1 dead"],
            (await app.DeliveriesAsync())
                .Select(d => $"{d.GetProperty("period")} v{d.GetProperty("version")} {d.GetProperty("state")}")
                .Distinct()
        );
        Assert.Equal(2, mended.Mails().Count);
    }
}
