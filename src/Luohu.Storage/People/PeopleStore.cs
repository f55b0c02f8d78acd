using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Luohu.Storage.People;

/// <summary>The people of one region, in the table of the keys. What is changed here holds for the next call.</summary>
public sealed class PeopleStore
{
    internal const int IdLength = 12;

    private readonly TableClient table;
    private readonly TimeProvider clock;
    private readonly string region;

    internal PeopleStore(TableClient table, TimeProvider clock, string region) =>
        (this.table, this.clock, this.region) = (table, clock, region);

    /// <summary>Adds a person.</summary>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task<Person> AddAsync(string name, string? department, IEnumerable<RoleTerm> roles, CancellationToken cancellationToken)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2));
        var person = new Person(id, region, name, department, [.. roles], [], [], clock.GetUtcNow());
        await table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, PersonRow.Write(person)), ApiKeyVersion.Write()],
            cancellationToken
        );
        return person;
    }

    /// <summary>All people of the region that were ever added, by name.</summary>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task<IReadOnlyList<Person>> ListAsync(CancellationToken cancellationToken)
    {
        var register = await AccessRegister.ReadAsync(table, cancellationToken);
        return
        [
            .. register
                .People.Values.Where(person => person.Region == region)
                .OrderBy(person => person.Name, StringComparer.Ordinal)
                .ThenBy(person => person.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The person of the region with that id; null when there is none.</summary>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task<Person?> FindAsync(string id, CancellationToken cancellationToken) =>
        await FindRowAsync(id, cancellationToken) is { } row ? PersonRow.Read(row) : null;

    /// <summary>Changes a person. Two changes at once are made one after the other.</summary>
    /// <param name="id">The person's id.</param>
    /// <param name="change">What the person is to be. Asked anew where another change was first.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The person as changed; null when there is none of that id in the region.</returns>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task<Person?> ChangeAsync(string id, Func<Person, Person> change, CancellationToken cancellationToken)
    {
        while (await FindRowAsync(id, cancellationToken) is { } row)
        {
            var changed = change(PersonRow.Read(row));
            try
            {
                await table.SubmitTransactionAsync(
                    [new(TableTransactionActionType.UpdateReplace, PersonRow.Change(row, changed), row.ETag), ApiKeyVersion.Write()],
                    cancellationToken
                );
                return changed;
            }
            catch (RequestFailedException failure) when (failure.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied)
            {
                // Changed by another since it was read.
            }
        }

        return null;
    }

    /// <summary>Shuts a person out: no key or token of the person opens anything from the next call on. What was filed stays.</summary>
    /// <returns>The person; null when there is none of that id in the region.</returns>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public Task<Person?> DisableAsync(string id, CancellationToken cancellationToken) =>
        ChangeAsync(id, person => person with { DisabledAt = person.DisabledAt ?? clock.GetUtcNow() }, cancellationToken);

    private async Task<TableEntity?> FindRowAsync(string id, CancellationToken cancellationToken)
    {
        // A row key has characters that it must not have; an id has none of them.
        if (id.Length != IdLength || !id.All(char.IsAsciiHexDigitLower))
            return null;
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            ApiKeyRow.Partition,
            PersonRow.KeyOf(id),
            cancellationToken: cancellationToken
        );
        return found is { HasValue: true, Value: { } row } && PersonRow.Read(row).Region == region ? row : null;
    }
}
