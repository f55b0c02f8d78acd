using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;

namespace Luohu.Storage.People;

/// <summary>The accounts of the provider that tried to sign in and are nobody's, so that an administrator can give them to people.</summary>
public sealed class UnboundAccounts
{
    private const string Partition = "unbound";

    private readonly TableClient table;
    private readonly TimeProvider clock;
    private readonly string region;

    internal UnboundAccounts(TableClient table, TimeProvider clock, string region) =>
        (this.table, this.clock, this.region) = (table, clock, region);

    /// <summary>How many are kept: those that tried last. A provider may have the whole city's staff.</summary>
    public static int Most => 200;

    /// <summary>Remembers that an account tried.</summary>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task NoteAsync(ProviderSubject subject, string? name, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition, KeyOf(subject))
        {
            ["Region"] = region,
            ["Issuer"] = subject.Issuer,
            ["Subject"] = subject.Subject,
            ["Name"] = name,
            ["LastTriedAt"] = clock.GetUtcNow(),
        };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        foreach (var old in (await RowsAsync(cancellationToken)).Skip(Most))
            await table.DeleteEntityAsync(old.PartitionKey, old.RowKey, ETag.All, cancellationToken);
    }

    /// <summary>Those that are still nobody's, the last to try first.</summary>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task<IReadOnlyList<UnboundAccount>> ListAsync(CancellationToken cancellationToken)
    {
        var register = await AccessRegister.ReadAsync(table, cancellationToken);
        return [.. (await RowsAsync(cancellationToken)).Select(Read).Where(one => register.FindPerson(region, one.Subject) is null)];
    }

    private async Task<IEnumerable<TableEntity>> RowsAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Region eq {region}");
        var rows = await table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        return rows.OrderByDescending(row => row.GetDateTimeOffset("LastTriedAt"));
    }

    // Providers write what a row key must not have.
    private string KeyOf(ProviderSubject subject) =>
        $"{region}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{subject.Issuer}\n{subject.Subject}")))}";

    private static UnboundAccount Read(TableEntity row) =>
        new(new(row.GetString("Issuer"), row.GetString("Subject")), row.GetString("Name"), row.GetDateTimeOffset("LastTriedAt")!.Value);
}
