namespace LuohuFunctions.Tests.Mail;

/// <summary>Reminders: due on the 10th, for the figures that are due on the 12th.</summary>
public sealed class ReminderTests(MailStorage storage) : MailTest(storage)
{
    [Fact]
    public async Task BeforeTheReminderDayInChina_NobodyIsReminded()
    {
        await using var server = await SmtpServer.StartAsync("accept");
        await using var app = await StartAsync(server);
        await app.ReportStatisticsAsync("2021-05");
        Clock.Now = China(10, 0).AddSeconds(-1);

        await app.RemindAsync();

        Assert.Empty(await app.DeliveriesAsync());
    }

    [Fact]
    public async Task DepartmentThatLacksFigures_IsRemindedOnce_OfThoseByName()
    {
        await using var server = await SmtpServer.StartAsync("accept");
        await using var app = await StartAsync(server);
        Clock.Now = China(10, 9);

        await app.RemindAsync();
        Clock.Now = China(11, 9);
        await app.RemindAsync();
        Clock.Now = China(31, 9);
        await app.RemindAsync();

        // The other department of the plan has no mail address.
        var mail = Assert.Single(server.Mails());
        Assert.Equal("statistics@example.invalid", mail.To);
        Assert.Equal("请报送2021年6月计划执行情况数据（3项未报送）", mail.Message.Subject);
        Assert.All(
            [
                "区统计局：",
                "1. 地区生产总值（2021年6月）",
                "2. 固定资产投资（2021年6月）",
                "3. 城镇登记失业率（2021年6月）",
                "请于2021年7月12日前",
            ],
            words => Assert.Contains(words, mail.Message.TextBody, StringComparison.Ordinal)
        );
        var row = Assert.Single(await app.DeliveriesAsync());
        Assert.Equal(("reminder", "sent"), (row.GetProperty("kind").GetString(), row.GetProperty("state").GetString()));
        Assert.Contains("housing lacks 2 figures of 2021-06", app.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissedReminderDay_IsCaughtUp_AndSaysThatItIsLate()
    {
        await using var server = await SmtpServer.StartAsync("accept");
        await using var app = await StartAsync(server);
        Clock.Now = China(13, 0);

        await app.RemindAsync();

        Assert.Contains("报送期限（2021年7月12日）已过", Assert.Single(server.Mails()).Message.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReportedBeforeTheRetry_IsNotReminded()
    {
        await using var server = await SmtpServer.StartAsync("later");
        await using var app = await StartAsync(server);
        Clock.Now = China(10, 9).AddMonths(-1);
        await app.RemindAsync();
        Assert.Equal(["failed"], await app.StatesAsync());
        await using var better = await server.ReplaceAsync("accept");
        await app.ReportStatisticsAsync("2021-05");

        Clock.Now += TimeSpan.FromHours(1);
        await app.DeliverAsync();

        Assert.Empty(better.Mails());
        Assert.Equal(["dropped"], await app.StatesAsync());
    }

    [Fact]
    public async Task RefusedReminder_IsTakenUpAgain_AsTheMonthsBulletinsAre()
    {
        await using var server = await SmtpServer.StartAsync("refuse");
        await using var app = await StartAsync(server);
        Clock.Now = China(10, 9);
        await app.RemindAsync();
        await app.PublishAsync("2021-06", 1500);
        await app.DeliverAsync();
        Assert.Equal(["dead"], await app.StatesAsync());
        await using var mended = await server.ReplaceAsync("accept");

        Assert.Equal(3, await app.RetryAsync("2021-06"));
        await app.DeliverAsync();

        Assert.Equal(["sent"], await app.StatesAsync());
        Assert.Equal(
            "请报送2021年6月计划执行情况数据（3项未报送）",
            Assert.Single(mended.Mails(), mail => mail.To == "statistics@example.invalid").Message.Subject
        );
        Assert.Equal(3, mended.Mails().Count);
    }

    [Fact]
    public async Task RefusedReminder_OfWhatWasReportedMeanwhile_IsDroppedWhenTakenUp()
    {
        await using var server = await SmtpServer.StartAsync("refuse");
        await using var app = await StartAsync(server);
        Clock.Now = China(10, 9).AddMonths(-1);
        await app.RemindAsync();
        await using var mended = await server.ReplaceAsync("accept");
        await app.ReportStatisticsAsync("2021-05");

        Assert.Equal(1, await app.RetryAsync("2021-05"));
        await app.DeliverAsync();

        Assert.Empty(mended.Mails());
        Assert.Equal(["dropped"], await app.StatesAsync());
    }

    [Fact]
    public async Task NextMonth_IsRemindedAnew()
    {
        await using var server = await SmtpServer.StartAsync("accept");
        await using var app = await StartAsync(server);
        Clock.Now = China(10, 9);
        await app.RemindAsync();

        Clock.Now = new DateTimeOffset(2021, 8, 10, 9, 0, 0, TimeSpan.FromHours(8));
        await app.RemindAsync();

        Assert.Equal(
            ["请报送2021年6月计划执行情况数据（3项未报送）", "请报送2021年7月计划执行情况数据（2项未报送）"],
            server.Mails().Select(mail => mail.Message.Subject)
        );
    }

    private static DateTimeOffset China(int day, int hour) => new(2021, 7, day, hour, 0, 0, TimeSpan.FromHours(8));
}
