using Azure;
using Luohu.Storage.Figures;
using Luohu.Storage.People;
using Luohu.Storage.Tables;
using LuohuFunctions.Configuration;

namespace LuohuFunctions.Startup;

/// <summary>Makes the storage what this program works on: there where it is missing, and of its layout where it is of an older one.</summary>
internal static class StorageUpgrade
{
    /// <summary>Creates what is missing, and upgrades a storage of an older layout.</summary>
    /// <exception cref="ConfigurationException">The storage has a later layout, or a row that cannot be upgraded.</exception>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public static async Task PrepareAsync(StorageClients storage, ApiKeyStore keys, CancellationToken cancellationToken)
    {
        await CreateAsync(storage, keys, cancellationToken);
        if (await LayoutAsync(storage, cancellationToken) < StorageLayout.Newest)
            await RunAsync(storage, keys, cancellationToken);
    }

    /// <summary>Upgrades a storage, also one that says it is upgraded: an older release may have written to it since.</summary>
    /// <returns>The layout that it had, and how many revisions stood in rows of their own.</returns>
    /// <exception cref="ConfigurationException">The storage has a later layout, or a row that cannot be upgraded.</exception>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public static async Task<(int Layout, int Revisions)> UpgradeAsync(
        StorageClients storage,
        ApiKeyStore keys,
        CancellationToken cancellationToken
    )
    {
        await CreateAsync(storage, keys, cancellationToken);
        return (await LayoutAsync(storage, cancellationToken), await RunAsync(storage, keys, cancellationToken));
    }

    private static Task CreateAsync(StorageClients storage, ApiKeyStore keys, CancellationToken cancellationToken) =>
        Task.WhenAll(
            StorageSchema.CreateAsync(storage.FiguresTable, storage.Bulletins, cancellationToken),
            keys.CreateAsync(cancellationToken)
        );

    private static async Task<int> RunAsync(StorageClients storage, ApiKeyStore keys, CancellationToken cancellationToken)
    {
        try
        {
            var revisions = await new RevisionUpgrade(storage.FiguresTable).RunAsync(cancellationToken);
            await keys.UpgradeAsync(cancellationToken);
            await new StorageLayout(storage.FiguresTable).WriteAsync(cancellationToken);
            return revisions;
        }
        catch (InvalidDataException odd)
        {
            throw new ConfigurationException($"The storage cannot be upgraded: {odd.Message}", odd);
        }
    }

    private static async Task<int> LayoutAsync(StorageClients storage, CancellationToken cancellationToken)
    {
        var layout = await new StorageLayout(storage.FiguresTable).ReadAsync(cancellationToken);
        return layout <= StorageLayout.Newest
            ? layout
            : throw new ConfigurationException(
                $"The storage has layout {layout}, and this program knows layouts up to {StorageLayout.Newest}: start a later version of it, which has written to this storage."
            );
    }
}
