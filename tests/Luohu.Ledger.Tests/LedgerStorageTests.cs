using Azure;
using Luohu.Azurite;

namespace Luohu.Ledger.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class LedgerStorageTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task CreatedTwice_KeepsWhatIsThere()
    {
        var ledger = await TestLedger.CreateAsync(azurite.Server);
        await ledger.FiledAsync(AFiling.Of(AFiling.Row("gdp", 1)));

        await LedgerStorage.CreateAsync(ledger.Table, ledger.Blobs, CancellationToken.None);

        Assert.NotNull(await ledger.FindAsync("gdp"));
    }

    [Fact]
    public async Task TableAndContainer_AreReady()
    {
        var ledger = await TestLedger.CreateAsync(azurite.Server);

        await LedgerStorage.CheckReadyAsync(ledger.Table, ledger.Blobs, CancellationToken.None);
    }

    [Fact]
    public async Task MissingTable_IsNotReady()
    {
        var ledger = await TestLedger.CreateAsync(azurite.Server);
        await ledger.Table.DeleteAsync();

        await Assert.ThrowsAsync<RequestFailedException>(
            () => LedgerStorage.CheckReadyAsync(ledger.Table, ledger.Blobs, CancellationToken.None));
    }

    [Fact]
    public async Task MissingContainer_IsNotReady()
    {
        var ledger = await TestLedger.CreateAsync(azurite.Server);
        await ledger.Blobs.DeleteAsync();

        await Assert.ThrowsAsync<RequestFailedException>(
            () => LedgerStorage.CheckReadyAsync(ledger.Table, ledger.Blobs, CancellationToken.None));
    }

    [Fact]
    public async Task TwoServersAtOnce_HaveNothingInCommon()
    {
        var folder = Directory.CreateTempSubdirectory("ledger-tests-");
        await using (var other = await AzuriteServer.StartAsync(folder.FullName))
        {
            var here = await TestLedger.CreateAsync(azurite.Server);
            var there = TestLedger.Open(other, here.Name);
            await LedgerStorage.CreateAsync(there.Table, there.Blobs, CancellationToken.None);

            await here.FiledAsync(AFiling.Of(AFiling.Row("gdp", 1)));
            await there.FiledAsync(AFiling.Of(AFiling.Row("gdp", 2)));

            Assert.Equal(1, (await here.FindAsync("gdp"))?.Reading.Level);
            Assert.Equal(2, (await there.FindAsync("gdp"))?.Reading.Level);
        }

        folder.Delete(recursive: true);
    }
}
