using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;

namespace LuohuFunctions.Access;

/// <summary>The keys, in the table <c>keys</c>. Each call asks the store, so a revoked key is refused at once.</summary>
public sealed class KeyStore(TableClient table, TimeProvider clock)
{
    /// <summary>The table's name.</summary>
    public const string TableName = "keys";

    // What an unknown id is compared with, so that it takes as long as a known one.
    private static readonly string NoHash = new('0', 64);

    private readonly KeyReads reads = new(table, clock);

    /// <summary>Creates the table where it is missing; called once at start.</summary>
    public Task CreateAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Issues a key and returns its text, which is nowhere else and cannot be had again.</summary>
    /// <param name="name">Whom or what it is for.</param>
    /// <param name="department">The department it reports for; null for none.</param>
    /// <param name="roles">What it allows.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<string> IssueAsync(string name, string? department, Role roles, CancellationToken cancellationToken)
    {
        var key = AccessKey.Create();
        var entry = new KeyEntry(key.Id, key.Hash, name, department, roles, clock.GetUtcNow());
        await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, KeyRow.Write(entry)), KeyStamp.Write()], cancellationToken);
        return key.ToString();
    }

    /// <summary>The key that <paramref name="text"/> is; null when it is no key, or one that is unknown or revoked.</summary>
    public async Task<KeyEntry?> FindAsync(string? text, CancellationToken cancellationToken)
    {
        if (!AccessKey.TryParse(text, out var key))
            return null;

        var entry = await reads.FindAsync(key.Id, cancellationToken);
        var same = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(key.Hash), Encoding.ASCII.GetBytes(entry?.Hash ?? NoHash));
        return same && entry is { RevokedAt: null } ? entry : null;
    }

    /// <summary>All keys that were ever issued, without their secrets.</summary>
    public IAsyncEnumerable<KeyEntry> ListAsync(CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>(KeyStamp.AllKeys, cancellationToken: cancellationToken).Select(KeyRow.Read);

    /// <summary>Records that the key of that id was used.</summary>
    public Task RecordUseAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) =>
        table.UpdateEntityAsync(KeyRow.Used(id, at), ETag.All, TableUpdateMode.Merge, cancellationToken);

    /// <summary>Revokes the key of that id; false when there is none.</summary>
    public async Task<bool> RevokeAsync(string id, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(KeyRow.Partition, id, cancellationToken: cancellationToken);
        if (!found.HasValue)
            return false;

        var revoked = KeyRow.Revoked(id, KeyRow.Read(found.Value!).RevokedAt ?? clock.GetUtcNow());
        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateMerge, revoked, ETag.All), KeyStamp.Write()], cancellationToken);
        return true;
    }
}
