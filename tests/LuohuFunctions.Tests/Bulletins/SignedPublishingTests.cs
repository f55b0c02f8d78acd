using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Luohu.Bulletins;
using Luohu.Domain;
using Luohu.Signing;
using Luohu.Signing.Verification;
using Luohu.Storage.Tables;
using Luohu.Tests;
using LuohuFunctions.Configuration;
using LuohuFunctions.Tests.Mail;
using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Tests.Bulletins;

/// <summary>Where a key is set, a bulletin is signed once, and what readers get begins with the document as it was set.</summary>
public sealed class SignedPublishingTests(MailStorage storage) : MailTest(storage), IDisposable
{
    private readonly MailStorage storage = storage;
    private readonly string pfx = Path.GetTempFileName();

    [Theory]
    [InlineData(Edition.Full)]
    [InlineData(Edition.Brief)]
    public async Task EachEdition_IsSigned_OverTheDocumentAsItWasSet(Edition edition)
    {
        var desk = await DeskAsync();
        await desk.ReportAsync("2021-06", 120);

        await desk.PublishAsync("2021-06");
        var pdf = await desk.PdfAsync("2021-06", edition);

        var report = SignatureVerifier.Verify(pdf, trustedRoots: null);
        Assert.Equal((DocumentState.Intact, Clock.Now), (report.State, report.Signatures.Single().Time));
        Assert.Equal(await SetAgainAsync(desk, "2021-06", edition), pdf[..report.OriginalLength]);
    }

    [Fact]
    public async Task TwoRunsAtOnce_LeaveOneSignature()
    {
        PublishingDesk[] desks = [await DeskAsync(), await DeskAsync()];
        await desks[0].ReportAsync("2021-06", 120);

        var made = await Task.WhenAll(desks.Select(desk => desk.PublishAsync("2021-06")));

        Assert.Single(made, isNew => isNew);
        Assert.Equal(await desks[0].PdfAsync("2021-06"), await desks[1].PdfAsync("2021-06"));
        Assert.Equal(DocumentState.Intact, SignatureVerifier.Verify(await desks[0].PdfAsync("2021-06"), null).State);
    }

    public void Dispose() => File.Delete(pfx);

    private async Task<PublishingDesk> DeskAsync()
    {
        if (new FileInfo(pfx).Length == 0)
            SigningCertificates.WritePfx(pfx).Dispose();
        var table = new TableClient(storage.Connection, StorageSchema.TableName);
        var blobs = new BlobContainerClient(storage.Connection, StorageSchema.ContainerName);
        await StorageSchema.CreateAsync(table, blobs, default);
        return new(table, blobs, Clock, new PdfSigner(new PfxKeyStore(pfx, null)));
    }

    private static async Task<byte[]> SetAgainAsync(PublishingDesk desk, string period, Edition edition)
    {
        using var fonts = FontsFolder.Load(new ConfigurationBuilder().Build());
        return MonthlyBulletin.Set(await desk.SnapshotAsync(period), fonts, edition).Bytes;
    }
}
