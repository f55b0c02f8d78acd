using Azure;
using Azure.Data.Tables;
using Luohu.Storage.People;

namespace Luohu.Storage.Sessions;

/// <summary>Links that an administrator gives to a person: each opens one session, once, within a day.</summary>
public sealed class SignInLinks
{
    private const string Partition = "link";

    private readonly TableClient table;
    private readonly TimeProvider clock;
    private readonly string region;
    private readonly ApiKeyStore keys;

    internal SignInLinks(TableClient table, TimeProvider clock, string region, ApiKeyStore keys) =>
        (this.table, this.clock, this.region, this.keys) = (table, clock, region, keys);

    /// <summary>How long a link is good.</summary>
    public static TimeSpan GoodFor { get; } = TimeSpan.FromDays(1);

    /// <summary>Makes a link for a person. Those that the person had before are good no longer.</summary>
    /// <returns>The secret that stands in the link's fragment, and until when it is good.</returns>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task<(string Secret, DateTimeOffset Until)> CreateAsync(Person person, CancellationToken cancellationToken)
    {
        var (secret, until) = (Secret.Create(), clock.GetUtcNow() + GoodFor);
        var earlier = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Person eq {person.Id} and Region eq {region}");
        await foreach (var row in table.QueryAsync<TableEntity>(earlier, cancellationToken: cancellationToken))
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
        await table.AddEntityAsync(
            new TableEntity(Partition, Secret.KeyOf(secret)!)
            {
                ["Region"] = region,
                ["Person"] = person.Id,
                ["Until"] = until,
            },
            cancellationToken
        );
        return (secret, until);
    }

    /// <summary>Uses a link up.</summary>
    /// <returns>Whose it is; null where it is unknown, used, too old, or of a person who is disabled.</returns>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task<Person?> RedeemAsync(string? secret, CancellationToken cancellationToken)
    {
        if (Secret.KeyOf(secret) is not { } key)
            return null;
        var found = await table.GetEntityIfExistsAsync<TableEntity>(Partition, key, cancellationToken: cancellationToken);
        if (found is not { HasValue: true, Value: { } row } || row.GetString("Region") != region)
            return null;

        // Of two that come at once, the one whose deletion finds the row has used it.
        var gone = await table.DeleteEntityAsync(Partition, key, row.ETag, cancellationToken);
        return gone.Status == 204 && row.GetDateTimeOffset("Until") > clock.GetUtcNow()
            ? await keys.FindHolderAsync(row.GetString("Person"), apiKey: null, cancellationToken)
            : null;
    }
}
