using Azure;
using Azure.Data.Tables;
using Luohu.Storage.People;

namespace Luohu.Storage.Sessions;

/// <summary>
/// The sessions of one region. Each call asks it, so that a session that was ended, a person who was disabled or got other roles, and a
/// key or an account that was taken away are refused at the next call.
/// </summary>
public sealed class SessionStore
{
    private static readonly TimeSpan UseInterval = TimeSpan.FromMinutes(5);

    private readonly TableClient table;
    private readonly TimeProvider clock;
    private readonly string region;
    private readonly ApiKeyStore keys;

    internal SessionStore(TableClient table, TimeProvider clock, string region, ApiKeyStore keys) =>
        (this.table, this.clock, this.region, this.keys) = (table, clock, region, keys);

    /// <summary>Begins a session.</summary>
    /// <param name="person">Who has signed in.</param>
    /// <param name="way">How.</param>
    /// <param name="apiKey">The id of the key that was typed in; null for another way.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <param name="account">The account of the provider; null for another way.</param>
    /// <returns>What the cookie holds, which is nowhere else, and the session.</returns>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task<(string Secret, Session Session)> BeginAsync(
        Person person,
        SignInWay way,
        string? apiKey,
        CancellationToken cancellationToken,
        ProviderSubject? account = null
    )
    {
        var (secret, now) = (Secret.Create(), clock.GetUtcNow());
        var row = SessionRow.Write(Secret.KeyOf(secret)!, person, way, apiKey, now, account);
        await RemoveAsync(person.Id, old => SessionRow.Read(old, person).EndsAt <= now, cancellationToken);
        await table.AddEntityAsync(row, cancellationToken);
        return (secret, SessionRow.Read(row, person));
    }

    /// <summary>The session that a cookie opens.</summary>
    /// <param name="secret">What the cookie holds.</param>
    /// <param name="isUse">Whether a person asked for the call; one that a page makes by itself keeps no session alive.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Null where there is none, or it is over.</returns>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task<Session?> FindAsync(string? secret, bool isUse, CancellationToken cancellationToken)
    {
        if (Secret.KeyOf(secret) is not { } key)
            return null;
        var found = await table.GetEntityIfExistsAsync<TableEntity>(SessionRow.Partition, key, cancellationToken: cancellationToken);
        if (found is not { HasValue: true, Value: { } row } || SessionRow.RegionOf(row) != region)
            return null;
        if (await keys.FindHolderAsync(SessionRow.PersonOf(row), SessionRow.ApiKeyOf(row), cancellationToken) is not { } person)
            return null;

        var (session, now) = (SessionRow.Read(row, person), clock.GetUtcNow());
        if (session.EndsAt <= now || !SessionRow.HasRolesOf(row, person) || !SessionRow.HasAccountOf(row, person))
            return null;
        if (!isUse || now - session.LastUsedAt < UseInterval)
            return session;
        await TouchAsync(key, now, cancellationToken);
        return session with { LastUsedAt = now };
    }

    /// <summary>The sessions of the region that are kept, those that are over included until their person signs in again.</summary>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task<IReadOnlyList<SessionTerm>> ListAsync(CancellationToken cancellationToken)
    {
        // A sign-in that has only begun stands beside them, and is nobody's.
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {SessionRow.Partition} and Region eq {region} and Person gt ''");
        var rows = await table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        return [.. rows.Select(SessionRow.TermOf)];
    }

    /// <summary>Ends the session that a cookie opens; nothing where there is none.</summary>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task EndAsync(string? secret, CancellationToken cancellationToken)
    {
        if (Secret.KeyOf(secret) is { } key)
            await table.DeleteEntityAsync(SessionRow.Partition, key, ETag.All, cancellationToken);
    }

    /// <summary>Ends all sessions of a person.</summary>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public Task EndAllAsync(string person, CancellationToken cancellationToken) => RemoveAsync(person, _ => true, cancellationToken);

    // A session that was ended meanwhile is not begun anew by being written to.
    private async Task TouchAsync(string key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            await table.UpdateEntityAsync(SessionRow.Used(key, now), ETag.All, TableUpdateMode.Merge, cancellationToken);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            // The next call finds nothing.
        }
    }

    private async Task RemoveAsync(string person, Func<TableEntity, bool> which, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {SessionRow.Partition} and Person eq {person} and Region eq {region}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (which(row))
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
        }
    }
}
