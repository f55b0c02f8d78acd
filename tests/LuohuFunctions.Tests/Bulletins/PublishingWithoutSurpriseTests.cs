using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Luohu.Domain;
using Luohu.Storage.Tables;
using LuohuFunctions.Tests.Mail;

namespace LuohuFunctions.Tests.Bulletins;

/// <summary>What the timer publishes and mails by itself: never twice, never a pile, never what a person has to look at first.</summary>
public sealed class PublishingWithoutSurpriseTests(MailStorage storage) : MailTest(storage)
{
    private readonly MailStorage storage = storage;

    [Fact]
    public async Task MonthPublishedByHandBeforeItsDay_ComesAgainOnItsDay_WithWhatIsNew()
    {
        var desk = await DeskAsync();
        await AtAsync(7, 14, () => desk.ReportAsync("2021-06", 1000));
        await AtAsync(7, 14, () => desk.PublishAsync("2021-06"));
        await AtAsync(7, 15, () => desk.ReportAsync("2021-06", 1100));

        Assert.Equal("", await AtAsync(7, 15, () => desk.RunTimerAsync()));
        Assert.Equal("2021-06 v2", await AtAsync(7, 16, () => desk.RunTimerAsync()));
        await AtAsync(7, 17, () => desk.ReportAsync("2021-06", 1200));
        Assert.Equal("", await AtAsync(7, 17, () => desk.RunTimerAsync()));

        Assert.Equal(1100, (await desk.SnapshotAsync("2021-06")).Figures[0].Value.Level);
        Assert.Equal(["2021-06 v1 Pending ×2", "2021-06 v2 Pending ×2"], await desk.MailsAsync());
    }

    [Fact]
    public async Task MonthPublishedByHandBeforeItsDay_WithNothingNewOnIt_StaysAsItIs()
    {
        var desk = await DeskAsync();
        await AtAsync(7, 14, () => desk.ReportAsync("2021-06", 1000));
        await AtAsync(7, 14, () => desk.PublishAsync("2021-06"));

        Assert.Equal("", await AtAsync(7, 16, () => desk.RunTimerAsync()));
        await AtAsync(7, 18, () => desk.ReportAsync("2021-06", 1100));
        Assert.Equal("", await AtAsync(7, 19, () => desk.RunTimerAsync()));
    }

    [Fact]
    public async Task PlanThatBeginsLate_MakesOneBulletinOfItsMonths_AndMailsOnce()
    {
        var desk = await DeskAsync();
        foreach (var month in new[] { 3, 4, 5 })
            await AtAsync(7, 3, () => desk.ReportAsync($"2021-0{month}", month * 100));

        Assert.Equal("2021-05 v1", await AtAsync(7, 4, () => desk.RunTimerAsync()));
        Assert.Equal("", await AtAsync(7, 5, () => desk.RunTimerAsync()));
        Assert.Equal(new Period(2021, 3), (await desk.SnapshotAsync("2021-05")).CoversFrom);
        Assert.Equal(["2021-05 v1 Pending ×2"], await desk.MailsAsync());

        await AtAsync(7, 6, () => desk.ReportAsync("2021-05", 510));
        Assert.True(await AtAsync(7, 6, () => desk.PublishAsync("2021-05")));
        Assert.Equal(new Period(2021, 3), (await desk.SnapshotAsync("2021-05")).CoversFrom);
        Assert.Equal("2021-06 v1", await AtAsync(7, 16, () => desk.RunTimerAsync()));
        Assert.Null((await desk.SnapshotAsync("2021-06")).CoversFrom);
    }

    [Fact]
    public async Task MonthsThatAnOutageHasPiledUp_ArePublished_AndMailedWhenAPersonReleasesThem()
    {
        var desk = await DeskAsync();
        await AtAsync(5, 10, () => desk.ReportAsync("2021-04", 400));
        await AtAsync(5, 16, () => desk.RunTimerAsync());

        Assert.Equal("2021-05 v1, 2021-06 v1", await AtAsync(7, 16, () => desk.RunTimerAsync()));
        Assert.Equal(["2021-04 v1 Pending ×2", "2021-05 v1 Held ×2", "2021-06 v1 Held ×2"], await desk.MailsAsync());

        await using var app = await StartAsync(("MailFolder", Directory.CreateTempSubdirectory("mail-").FullName));
        await app.DeliverAsync();
        Assert.Equal(2, await app.ReleaseAsync("2021-06"));
        await app.DeliverAsync();
        Assert.Equal(["2021-04 v1 Sent ×2", "2021-05 v1 Held ×2", "2021-06 v1 Sent ×2"], await desk.MailsAsync());
    }

    [Fact]
    public async Task RunThatDiedAmongSeveral_IsTakenUpByOneThatMailsNothingEither()
    {
        var desk = await DeskAsync();
        await AtAsync(5, 10, () => desk.ReportAsync("2021-04", 400));
        await AtAsync(5, 16, () => desk.RunTimerAsync());

        Assert.Equal("2021-05 v1", await AtAsync(7, 16, () => desk.RunTimerAsync(most: 1)));
        Assert.Equal("2021-06 v1", await AtAsync(7, 17, () => desk.RunTimerAsync()));
        Assert.Equal(["2021-04 v1 Pending ×2", "2021-05 v1 Held ×2", "2021-06 v1 Held ×2"], await desk.MailsAsync());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(2)]
    public async Task RestoredStorage_MailsNothingAgain(int newestKept)
    {
        var desk = await DeskAsync();
        for (var month = 2; month <= 6; month++)
        {
            await AtAsync(month + 1, 10, () => desk.ReportAsync($"2021-0{month}", month * 100));
            await AtAsync(month + 1, 16, () => desk.RunTimerAsync());
        }

        // What was written after the backup is gone; figures were filed again.
        await foreach (var row in Table.QueryAsync<TableEntity>())
        {
            if (row.RowKey.Split(':') is ["bulletin" or "delivery", var month, ..] && string.CompareOrdinal(month, $"0{newestKept}") > 0)
                await Table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        }

        await AtAsync(7, 30, () => desk.RunTimerAsync());
        Assert.All(
            await desk.MailsAsync(),
            mails =>
                Assert.True(
                    mails.Contains("Held", StringComparison.Ordinal) || string.CompareOrdinal(mails, $"2021-0{newestKept} z") < 0,
                    mails
                )
        );
        Assert.Contains("2021-06 v1 Held ×2", await desk.MailsAsync());
    }

    private TableClient Table => new(storage.Connection, StorageSchema.TableName);

    private async Task<PublishingDesk> DeskAsync()
    {
        var blobs = new BlobContainerClient(storage.Connection, StorageSchema.ContainerName);
        await StorageSchema.CreateAsync(Table, blobs, default);
        return new(Table, blobs, Clock);
    }

    private Task<T> AtAsync<T>(int month, int day, Func<Task<T>> act)
    {
        Clock.Now = new DateTimeOffset(2021, month, day, 9, 0, 0, ChinaTime.Offset);
        return act();
    }

    private Task AtAsync(int month, int day, Func<Task> act)
    {
        Clock.Now = new DateTimeOffset(2021, month, day, 9, 0, 0, ChinaTime.Offset);
        return act();
    }
}
