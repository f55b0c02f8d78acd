using Azure;
using Luohu.Azurite;
using Luohu.Storage.Tables;

namespace Luohu.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class StorageSchemaTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task CreatedTwice_KeepsWhatIsThere()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        await storage.FiledAsync(SubmitCommandBuilder.Of(SubmitCommandBuilder.Row("gdp", 1)));

        await StorageSchema.CreateAsync(storage.Table, storage.Blobs, CancellationToken.None);

        Assert.NotNull(await storage.FindAsync("gdp"));
    }

    [Fact]
    public async Task TableAndContainer_AreReady()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);

        await StorageSchema.CheckReadyAsync(storage.Table, storage.Blobs, CancellationToken.None);
    }

    [Fact]
    public async Task MissingTable_IsNotReady()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        await storage.Table.DeleteAsync();

        await Assert.ThrowsAsync<RequestFailedException>(() =>
            StorageSchema.CheckReadyAsync(storage.Table, storage.Blobs, CancellationToken.None)
        );
    }

    [Fact]
    public async Task MissingContainer_IsNotReady()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        await storage.Blobs.DeleteAsync();

        await Assert.ThrowsAsync<RequestFailedException>(() =>
            StorageSchema.CheckReadyAsync(storage.Table, storage.Blobs, CancellationToken.None)
        );
    }

    [Fact]
    public async Task TwoServersAtOnce_HaveNothingInCommon()
    {
        var folder = Directory.CreateTempSubdirectory("ledger-tests-");
        await using (var other = await AzuriteServer.StartAsync(folder.FullName))
        {
            var here = await TestStorage.CreateAsync(azurite.Server);
            var there = TestStorage.Open(other, here.Name);
            await StorageSchema.CreateAsync(there.Table, there.Blobs, CancellationToken.None);

            await here.FiledAsync(SubmitCommandBuilder.Of(SubmitCommandBuilder.Row("gdp", 1)));
            await there.FiledAsync(SubmitCommandBuilder.Of(SubmitCommandBuilder.Row("gdp", 2)));

            Assert.Equal(1, (await here.FindAsync("gdp"))?.Value.Level);
            Assert.Equal(2, (await there.FindAsync("gdp"))?.Value.Level);
        }

        folder.Delete(recursive: true);
    }
}
