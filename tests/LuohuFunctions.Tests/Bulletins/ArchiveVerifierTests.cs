using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Luohu.Domain;
using Luohu.Signing;
using Luohu.Storage.Bulletins;
using Luohu.Storage.Tables;
using Luohu.Tests;
using LuohuFunctions.Bulletins;
using LuohuFunctions.Bulletins.Verification;
using LuohuFunctions.Configuration;
using LuohuFunctions.Tests.Mail;
using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Tests.Bulletins;

/// <summary>A bulletin on file is held against what was written down when it was published.</summary>
public sealed class ArchiveVerifierTests(MailStorage storage) : MailTest(storage), IDisposable
{
    private static int published;

    private readonly MailStorage storage = storage;
    private readonly string pfx = Path.GetTempFileName();

    private BlobContainerClient Blobs => new(storage.Connection, StorageSchema.ContainerName);

    private BulletinArchive Archive => new(new(storage.Connection, StorageSchema.TableName), Blobs);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatWasPublished_Holds(bool isSigned)
    {
        var verdict = await VerifyAsync(await PublishedAsync(isSigned));

        Assert.Equal(Authenticity.Genuine, verdict.Authenticity);
        Assert.Equal(isSigned, verdict.Words.Contains("签名", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Edition.Full, "全本")]
    [InlineData(Edition.Brief, "简报")]
    public async Task OtherPdf_IsAltered(Edition edition, string name)
    {
        var record = await PublishedAsync();
        await AlterAsync(record.Find(edition)!.Blob);

        await AssertAlteredAsync(record, $"{name}PDF与编发时的不同");
    }

    [Fact]
    public async Task OtherData_AreAltered()
    {
        var record = await PublishedAsync();
        await AlterAsync(record.SnapshotBlob);

        await AssertAlteredAsync(record, "数据标识不符");
    }

    [Fact]
    public async Task WhatIsGone_IsAltered()
    {
        var record = await PublishedAsync();
        await Blobs.DeleteBlobAsync(record.Brief!.Blob);
        await AssertAlteredAsync(record, "没有简报的PDF");

        await Blobs.DeleteBlobAsync(record.SnapshotBlob);
        await AssertAlteredAsync(record, "没有数据");
    }

    [Fact]
    public async Task SignedPdf_ThatIsChanged_AddedTo_OrSignedNoMore_IsAltered()
    {
        var record = await PublishedAsync(isSigned: true);
        var signed = await Archive.PdfAsync(record.Full, default);

        await AlterAsync(record.Full.SignedBlob!);
        await AssertAlteredAsync(record, "全本PDF");
        await PutAsync(record.Full.SignedBlob!, [.. signed, .. "\n% a line more\n"u8]);
        await AssertAlteredAsync(record, "电子签名缺失或不成立");
        await PutAsync(record.Full.SignedBlob!, await Archive.PdfAsync(record.Full with { SignedBlob = null }, default));
        await AssertAlteredAsync(record, "电子签名缺失或不成立");
        await PutAsync(record.Full.SignedBlob!, signed);
        Assert.Equal(Authenticity.Genuine, (await VerifyAsync(record)).Authenticity);
    }

    [Fact]
    public async Task OlderBulletin_IsSetAgain_ByTheVersionThatSetIt_AndNoOther()
    {
        var record = await PublishedAsync();
        var older = record with { Full = record.Full with { Digest = null }, Brief = record.Brief! with { Digest = null } };

        Assert.Equal(Authenticity.Genuine, (await VerifyAsync(older)).Authenticity);
        Assert.Equal(Authenticity.NotDecidable, (await VerifyAsync(older, program: "9.9.9")).Authenticity);
        await AlterAsync(older.Full.Blob);
        await AssertAlteredAsync(older, "全本PDF与编发时的不同");
    }

    public void Dispose() => File.Delete(pfx);

    private async Task AssertAlteredAsync(BulletinRecord record, string words)
    {
        var verdict = await VerifyAsync(record);

        Assert.Equal(Authenticity.NotGenuine, verdict.Authenticity);
        Assert.Contains(words, verdict.Words, StringComparison.Ordinal);
    }

    private async Task<ArchiveVerdict> VerifyAsync(BulletinRecord record, string program = "1.2.3")
    {
        using var fonts = FontsFolder.Load(new ConfigurationBuilder().Build());
        return await new ArchiveVerifier(Archive, fonts, new ProgramVersion(program)).VerifyAsync(record, default);
    }

    // A blob has one content for ever, so each test has a bulletin of its own.
    private async Task<BulletinRecord> PublishedAsync(bool isSigned = false)
    {
        var table = new TableClient(storage.Connection, StorageSchema.TableName);
        await StorageSchema.CreateAsync(table, Blobs, default);
        if (isSigned)
            SigningCertificates.WritePfx(pfx).Dispose();
        Clock.Now += TimeSpan.FromSeconds(Interlocked.Increment(ref published));
        var desk = new PublishingDesk(table, Blobs, Clock, isSigned ? new PdfSigner(new PfxKeyStore(pfx, null)) : null);
        await desk.ReportAsync("2021-06", 120);
        await desk.PublishAsync("2021-06");
        return (await Archive.NewestAsync("440303", new Period(2021, 6), default))!;
    }

    private async Task AlterAsync(string blob)
    {
        var content = (await Blobs.GetBlobClient(blob).DownloadContentAsync()).Value.Content.ToArray();
        content[content.Length / 2] ^= 1;
        await PutAsync(blob, content);
    }

    private async Task PutAsync(string blob, byte[] content) =>
        await Blobs.GetBlobClient(blob).UploadAsync(BinaryData.FromBytes(content), overwrite: true);
}
