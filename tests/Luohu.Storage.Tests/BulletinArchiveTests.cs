using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Core;
using Luohu.Domain;
using Luohu.Storage.Bulletins;
using Luohu.Storage.Outbox;
using Luohu.Tests;

namespace Luohu.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class BulletinArchiveTests(AzuriteFixture azurite)
{
    private static readonly Period June = new(2021, 6);
    private static readonly DateTimeOffset Now = new(2021, 7, 16, 9, 0, 0, ChinaTime.Offset);

    [Fact]
    public async Task Bulletin_IsReadBackAsItWasFiled()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);

        var record = Assert
            .IsType<ArchiveResult.Filed>(await FileAsync(storage, June, 1, "a", corrections: 2, coversFrom: new Period(2021, 3)))
            .Record;

        Assert.Equal(record, await storage.Bulletins.FindAsync(TestStorage.Region, June, 1, CancellationToken.None));
        Assert.Equal(
            (June, 1, DigestOf("a"), 8, Now, 2, "1.2.3", new Period(2021, 3)),
            (
                record.Period,
                record.Version,
                record.Digest,
                record.Full.Pages,
                record.PublishedAt,
                record.Corrections,
                record.ProgramVersion,
                record.CoversFrom
            )
        );
        Assert.Equal(Pdf("a"), await storage.Bulletins.PdfAsync(record.Full, CancellationToken.None));
        Assert.Equal(Snapshot("a"), await storage.Bulletins.SnapshotAsync(record, CancellationToken.None));
    }

    [Fact]
    public async Task Blobs_AreNamedByMonthVersionDigestAndEditionAndSayWhatTheyAre()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);

        await FileAsync(storage, June, 1, "a");

        var blobs = await storage.Blobs.GetBlobsAsync().ToListAsync();
        var name = $"440303/2021/06/v1-{DigestOf("a")[..16]}";
        Assert.Equal(
            [(name + ".brief.pdf", "application/pdf"), (name + ".full.pdf", "application/pdf"), (name + ".json", "application/json")],
            blobs.Select(b => (b.Name, b.Properties.ContentType))
        );
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public async Task PublishedVersion_IsNotPublishedAgain(string content)
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var first = Assert.IsType<ArchiveResult.Filed>(await FileAsync(storage, June, 1, "a")).Record;

        var second = await FileAsync(storage, June, 1, content, pages: 99);

        Assert.Equal(new ArchiveResult.AlreadyFiled(first), second);
        Assert.Equal(1, await storage.CountRowsAsync());
        Assert.Equal(3, await storage.Blobs.GetBlobsAsync().CountAsync());
    }

    [Fact]
    public async Task EightRunsAtOnce_PublishOneBulletin()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => FileAsync(storage, June, 1, $"content {n % 4}")));

        var winner = Assert.Single(results.OfType<ArchiveResult.Filed>()).Record;
        Assert.All(results.OfType<ArchiveResult.AlreadyFiled>(), loser => Assert.Equal(winner, loser.Existing));
        Assert.Equal(1, await storage.CountRowsAsync());
        var snapshot = await storage.Bulletins.SnapshotAsync(winner, CancellationToken.None);
        Assert.Equal(winner.Digest, Convert.ToHexStringLower(SHA256.HashData(snapshot)));
        Assert.Equal(Pdf(Encoding.UTF8.GetString(snapshot)), await storage.Bulletins.PdfAsync(winner.Full, CancellationToken.None));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public async Task RunThatIsLastToUpload_LeavesTheWinnersBlobsAlone(string content)
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var wire = new Wire();
        var slow = TestStorage.Open(azurite.Server, storage.Name, wire);
        ArchiveResult? first = null;
        wire.AfterAnswer = async request =>
        {
            // The slow run has just seen that nothing is published; it uploads and writes its row after the other is done.
            if (request.Method == RequestMethod.Get)
                first ??= await FileAsync(storage, June, 1, "a");
        };

        var second = await FileAsync(slow, June, 1, content, pdf: "another rendering"u8.ToArray());

        var winner = Assert.IsType<ArchiveResult.Filed>(first).Record;
        Assert.Equal(new ArchiveResult.AlreadyFiled(winner), second);
        Assert.Equal(Pdf("a"), await storage.Bulletins.PdfAsync(winner.Full, CancellationToken.None));
        Assert.Equal(Snapshot("a"), await storage.Bulletins.SnapshotAsync(winner, CancellationToken.None));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public async Task RunThatStoppedBeforeItsRow_PublishedNothingAndHindersNobody(string next)
    {
        var wire = new Wire
        {
            BeforeSending = request =>
                request.Method == RequestMethod.Post ? throw new InvalidOperationException("stop") : Task.CompletedTask,
        };
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var crashing = TestStorage.Open(azurite.Server, storage.Name, wire);
        await Assert.ThrowsAsync<InvalidOperationException>(() => FileAsync(crashing, June, 1, "a"));
        Assert.Equal(3, await storage.Blobs.GetBlobsAsync().CountAsync());
        Assert.Null(await storage.Bulletins.NewestAsync(TestStorage.Region, June, CancellationToken.None));

        var record = Assert.IsType<ArchiveResult.Filed>(await FileAsync(storage, June, 1, next)).Record;

        Assert.Equal(Pdf(next), await storage.Bulletins.PdfAsync(record.Full, CancellationToken.None));
        Assert.Equal(Snapshot(next), await storage.Bulletins.SnapshotAsync(record, CancellationToken.None));
    }

    [Fact]
    public async Task BlobThatCannotBeStored_LeavesNoRow()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        await storage.Blobs.DeleteAsync();

        await Assert.ThrowsAsync<RequestFailedException>(() => FileAsync(storage, June, 1, "a"));

        Assert.Equal(0, await storage.CountRowsAsync());
    }

    [Fact]
    public async Task RowWhoseAnswerWasLost_IsKnownAsOnesOwn()
    {
        var wire = new Wire();
        var storage = await TestStorage.CreateAsync(azurite.Server, wire);
        var lost = 0;
        wire.AfterAnswer = request =>
            request.Method == RequestMethod.Post && lost++ == 0 ? throw new IOException("lost") : Task.CompletedTask;

        Assert.IsType<ArchiveResult.Filed>(await FileAsync(storage, June, 1, "a"));

        Assert.Equal(2, lost);
        Assert.Equal(1, await storage.CountRowsAsync());
    }

    [Fact]
    public async Task Newest_IsTheHighestVersionOfItsMonth()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        foreach (var version in new[] { 1, 2, 9, 10, 999, 1000 })
            await FileAsync(storage, June, version, "a");
        await FileAsync(storage, new Period(2021, 7), 2000, "a");

        Assert.Equal(1000, (await storage.Bulletins.NewestAsync(TestStorage.Region, June, CancellationToken.None))?.Version);
        Assert.Null(await storage.Bulletins.NewestAsync(TestStorage.Region, new Period(2021, 5), CancellationToken.None));
        Assert.Null(await storage.Bulletins.FindAsync(TestStorage.Region, June, 3, CancellationToken.None));
    }

    [Fact]
    public async Task List_IsByMonthAndVersionOfOneRegion()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        await FileAsync(storage, June, 2, "a");
        await FileAsync(storage, June, 1, "a");
        await FileAsync(storage, new Period(2022, 1), 1, "a");
        await FileAsync(storage, new Period(2021, 2), 1, "a");
        await FileAsync(storage, June, 1, "a", region: "4403031");
        await storage.FileAsync(SubmitCommandBuilder.Of(SubmitCommandBuilder.Row("gdp", 1)));

        var all = await storage.Bulletins.ListAsync(TestStorage.Region, null, CancellationToken.None);
        var year = await storage.Bulletins.ListAsync(TestStorage.Region, 2021, CancellationToken.None);

        Assert.Equal(["2021-02 1", "2021-06 1", "2021-06 2", "2022-01 1"], all.Select(b => $"{b.Period} {b.Version}"));
        Assert.Equal(all.Take(3), year);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../../../../../../../../../../../../../../../../../../../../")]
    public void DigestThatIsNone_IsAnError(string digest) =>
        Assert.Throws<ArgumentException>(() => NewBulletins.Of(June, 1, digest, [], []));

    [Fact]
    public async Task SignedBulletin_IsWhatReadersGet_AndIsSignedOnce()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var bulletin = NewBulletins.Of(June, 1, DigestOf("a"), Snapshot("a"), Pdf("a"));

        var first = await storage.Bulletins.StoreSignedAsync(bulletin, Edition.Full, [1, 2, 3], default);
        var second = await storage.Bulletins.StoreSignedAsync(bulletin, Edition.Full, [4, 5, 6], default);
        await storage.Bulletins.StoreSignedAsync(bulletin, Edition.Brief, [7, 8, 9], default);
        var record = Assert
            .IsType<ArchiveResult.Filed>(await storage.Bulletins.FileAsync(bulletin, isSigned: true, Now, [], default))
            .Record;

        Assert.Equal([1, 2, 3], first);
        Assert.Equal([1, 2, 3], second);
        Assert.Equal([1, 2, 3], await storage.Bulletins.PdfAsync(record.Full, default));
        Assert.Equal([7, 8, 9], await storage.Bulletins.PdfAsync(record.Brief!, default));
        Assert.Equal(record, await storage.Bulletins.NewestAsync(TestStorage.Region, June, default));
    }

    private static Task<ArchiveResult> FileAsync(
        TestStorage storage,
        Period period,
        int version,
        string content,
        int pages = 8,
        int corrections = 0,
        Period? coversFrom = null,
        string region = TestStorage.Region,
        byte[]? pdf = null,
        params OutboxMail[] mails
    ) =>
        storage.Bulletins.FileAsync(
            NewBulletins.Of(period, version, DigestOf(content), Snapshot(content), pdf ?? Pdf(content)) with
            {
                Region = region,
                Full = new(Edition.Full, pdf ?? Pdf(content), pages),
                Corrections = corrections,
                CoversFrom = coversFrom,
            },
            isSigned: false,
            Now,
            mails,
            CancellationToken.None
        );

    private static byte[] Snapshot(string content) => Encoding.UTF8.GetBytes(content);

    private static byte[] Pdf(string content) => [.. "PDF of "u8, .. Snapshot(content)];

    private static string DigestOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Snapshot(content)));
}
