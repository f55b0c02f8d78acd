using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Luohu.Storage.People;
using Luohu.Storage.Tables;
using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Configuration;

/// <summary>
/// The storage account, by the setting that every function app has: AzureWebJobsStorage as a connection string, or
/// AzureWebJobsStorage__tableServiceUri and __blobServiceUri with a managed identity and no secret at all.
/// </summary>
internal sealed record StorageClients(TableServiceClient Tables, BlobServiceClient Blobs)
{
    internal const string Setting = "AzureWebJobsStorage";

    /// <summary>The table of figures, revisions and receipts.</summary>
    public TableClient FiguresTable => Tables.GetTableClient(StorageSchema.TableName);

    /// <summary>The table of access keys.</summary>
    public TableClient Keys => Tables.GetTableClient(ApiKeyStore.TableName);

    /// <summary>The container of bulletins.</summary>
    public BlobContainerClient Bulletins => Blobs.GetBlobContainerClient(StorageSchema.ContainerName);

    /// <summary>Whether the setting stands, in one form or the other.</summary>
    public static bool AreNamed(IConfiguration configuration) =>
        configuration[Setting] is { Length: > 0 } || configuration.GetSection(Setting)["tableServiceUri"] is not null;

    public static StorageClients From(IConfiguration configuration)
    {
        if (configuration[Setting] is { Length: > 0 } connection)
            return FromConnectionString(connection);

        var section = configuration.GetSection(Setting);
        if (section["tableServiceUri"] is { } tables && section["blobServiceUri"] is { } blobs)
        {
            var credential = HostCredential.From(configuration);
            return new(new TableServiceClient(new Uri(tables), credential), new BlobServiceClient(new Uri(blobs), credential));
        }

        throw new ConfigurationException(
            $"Setting '{Setting}' is missing: copy local.settings.sample.json to local.settings.json, or set the connection string."
        );
    }

    /// <summary>Uses the storage at start, where a failure is the operator's to mend.</summary>
    /// <exception cref="ConfigurationException">The storage cannot be reached, or refuses.</exception>
    public static async Task UseAsync(Func<Task> use)
    {
        try
        {
            await use();
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            var line = failure.GetBaseException().Message.Split('\n')[0].Trim();
            throw new ConfigurationException($"The storage of setting '{Setting}' cannot be used: {line}", failure);
        }
    }

    private static StorageClients FromConnectionString(string connection)
    {
        try
        {
            return new(new TableServiceClient(connection), new BlobServiceClient(connection));
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException)
        {
            // Not the library's words: they may quote the string, which holds a key.
            throw new ConfigurationException(
                $"Setting '{Setting}' is no connection string of a storage account with tables and blobs.",
                fault
            );
        }
    }
}
