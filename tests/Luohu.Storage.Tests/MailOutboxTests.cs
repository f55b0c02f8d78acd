using System.Security.Cryptography;
using Luohu.Domain;
using Luohu.Domain.Plans;
using Luohu.Storage.Bulletins;
using Luohu.Storage.Outbox;
using Luohu.Tests;

namespace Luohu.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class MailOutboxTests(AzuriteFixture azurite)
{
    private static readonly Period June = new(2021, 6);
    private static readonly DateTimeOffset Now = new(2021, 7, 16, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task PublishedBulletin_HasItsMails_InOneTransaction()
    {
        var wire = new Wire();
        var storage = await TestStorage.CreateAsync(azurite.Server, wire);
        var writes = new List<string>();
        wire.BeforeSending = request =>
        {
            if (request.Method != Azure.Core.RequestMethod.Get)
                writes.Add(request.Uri.ToString());
            return Task.CompletedTask;
        };

        Assert.IsType<ArchiveResult.Filed>(await PublishAsync(storage, "a", Mail("office"), Mail("general")));

        Assert.Contains("$batch", Assert.Single(writes), StringComparison.Ordinal);
        Assert.Equal([Mail("general"), Mail("office")], (await ListAsync(storage)).Select(Untagged));
    }

    [Fact]
    public async Task RunThatComesSecond_QueuesNothing()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        await PublishAsync(storage, "a", Mail("office"));

        Assert.IsType<ArchiveResult.AlreadyFiled>(await PublishAsync(storage, "b", Mail("office"), Mail("general")));

        Assert.Equal([Mail("office")], (await ListAsync(storage)).Select(Untagged));
    }

    [Fact]
    public async Task BulletinWhoseAnswerWasLost_IsMailedOnce()
    {
        var wire = new Wire();
        var storage = await TestStorage.CreateAsync(azurite.Server, wire);
        var sent = 0;
        wire.AfterAnswer = request => Wire.IsTransaction(request) && sent++ == 0 ? throw new IOException("lost") : Task.CompletedTask;

        Assert.IsType<ArchiveResult.Filed>(await PublishAsync(storage, "a", Mail("office")));

        Assert.Equal(2, sent);
        Assert.Single(await ListAsync(storage));
    }

    [Fact]
    public async Task MostRecipients_AreOneTransaction()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var mails = Enumerable.Range(0, AnnualPlan.MaxRecipients).Select(n => Mail($"reader-{n}")).ToArray();

        Assert.IsType<ArchiveResult.Filed>(await PublishAsync(storage, "a", mails));

        Assert.Equal(AnnualPlan.MaxRecipients, (await ListAsync(storage)).Count);
    }

    [Theory]
    [InlineData("a@example.invalid", "A@Example.invalid", true)]
    [InlineData("a+b/c#d%e?f\\g@example.invalid", "a+b/c#d%e?f\\g@example.invalid", true)]
    [InlineData("a=40b@example.invalid", "a@b@example.invalid", false)]
    [InlineData("李明@example.invalid", "李民@example.invalid", false)]
    public async Task Address_IsQueuedOnce(string first, string second, bool same)
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var outbox = new MailOutbox(storage.Table);

        Assert.True(await outbox.QueueAsync(Mail("x") with { Address = first }, default));

        Assert.Equal(!same, await outbox.QueueAsync(Mail("x") with { Address = second }, default));
        Assert.Contains(await ListAsync(storage), mail => mail.Address == first);
    }

    [Fact]
    public async Task Reminder_IsQueuedOnceAMonthAndDepartment()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var outbox = new MailOutbox(storage.Table);
        var reminder = Mail("statistics") with { Kind = new MailKind.Reminder(June, "statistics") };

        Assert.True(await outbox.QueueAsync(reminder, default));
        Assert.False(await outbox.QueueAsync(reminder with { Address = "new@example.invalid" }, default));
        Assert.True(await outbox.QueueAsync(reminder with { Kind = new MailKind.Reminder(June, "housing") }, default));
        Assert.True(await outbox.QueueAsync(reminder with { Kind = new MailKind.Reminder(June.AddMonths(1), "statistics") }, default));

        Assert.Equal(
            ["2021-06 housing", "2021-06 statistics", "2021-07 statistics"],
            (await ListAsync(storage)).Select(mail => (MailKind.Reminder)mail.Kind).Select(about => $"{about.Period} {about.Department}")
        );
    }

    [Fact]
    public async Task EveryStep_IsReadBack()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var outbox = new MailOutbox(storage.Table);
        await outbox.QueueAsync(Mail("office"), default);
        var mail = Assert.Single(await ListAsync(storage));

        Func<OutboxMail, OutboxMail>[] steps =
        [
            m => m.Held(),
            m => m.Released(Now),
            m => m.Leased(Now.AddMinutes(2)),
            m => m.Rescheduled(Now.AddMinutes(5), "busy"),
            m => m.Leased(Now.AddMinutes(8)),
            m => m.DeadLettered("refused"),
            m => m.Requeued(Now.AddDays(1)),
            m => m.Leased(Now.AddDays(2)),
            m => m.Sent(Now.AddDays(1)),
        ];
        foreach (var step in steps)
        {
            mail = Assert.IsType<OutboxMail>(await outbox.AdvanceAsync(step(mail), default));
            Assert.Equal(mail, Assert.Single(await ListAsync(storage)));
        }

        Assert.Equal((MailState.Sent, 1, (DateTimeOffset?)Now.AddDays(1), null), (mail.State, mail.Attempts, mail.SentAt, mail.LastError));
    }

    [Fact]
    public async Task EightClaimsAtOnce_OneIsGranted()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var outbox = new MailOutbox(storage.Table);
        await outbox.QueueAsync(Mail("office"), default);
        var mail = Assert.Single(await ListAsync(storage));

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => outbox.AdvanceAsync(mail.Leased(Now.AddMinutes(n)), default)));

        var granted = Assert.Single(claims, claim => claim is not null);
        Assert.Equal(granted, Assert.Single(await ListAsync(storage)));
    }

    [Fact]
    public void ClaimedMail_IsDueAgainWhenTheClaimLapses()
    {
        var claimed = Mail("office").Leased(Now.AddMinutes(2));

        Assert.True(Mail("office").IsDue(Now));
        Assert.False(claimed.IsDue(Now.AddMinutes(2).AddTicks(-1)));
        Assert.True(claimed.IsDue(Now.AddMinutes(2)));
        Assert.False(claimed.Sent(Now).IsDue(DateTimeOffset.MaxValue));
        Assert.False(claimed.DeadLettered("refused").IsDue(DateTimeOffset.MaxValue));
        Assert.False(Mail("office").Held().IsDue(DateTimeOffset.MaxValue));
        Assert.True(Mail("office").Held().Released(Now.AddDays(9)).IsDue(Now.AddDays(9)));
        Assert.False(claimed.Cancelled().IsDue(DateTimeOffset.MaxValue));
    }

    private static OutboxMail Mail(string box) =>
        new(TestStorage.Region, new MailKind.Bulletin(June, 1), "区政府办公室", $"{box}@example.invalid", $"{box}.1@example.invalid", Now);

    private static OutboxMail Untagged(OutboxMail mail) => mail with { Tag = default };

    private static Task<IReadOnlyList<OutboxMail>> ListAsync(TestStorage storage) =>
        new MailOutbox(storage.Table).ListAsync(TestStorage.Region, 2021, default);

    private static Task<ArchiveResult> PublishAsync(TestStorage storage, string content, params OutboxMail[] mails)
    {
        var snapshot = System.Text.Encoding.UTF8.GetBytes(content);
        return storage.Bulletins.FileAsync(
            NewBulletins.Of(June, 1, Convert.ToHexStringLower(SHA256.HashData(snapshot)), snapshot, snapshot),
            isSigned: false,
            Now,
            mails,
            default
        );
    }
}
