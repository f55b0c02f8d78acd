using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Luohu.Storage.People;

/// <summary>
/// Gives keys from before there were people their owner: the person of the key's name and department, who is made where there is none.
/// Columns and rows are added and none is changed, so the release before goes on with the same keys; and a run that was stopped is
/// taken up by the next.
/// </summary>
internal sealed class ApiKeyUpgrade(TableClient table, string region, TimeProvider clock)
{
    /// <summary>Gives every key that has none an owner.</summary>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var register = await AccessRegister.ReadAsync(table, cancellationToken);
        foreach (var key in register.Keys.Values.Where(key => key.Owner is null).OrderBy(key => key.IssuedAt))
            await BindAsync(key.Id, cancellationToken);
    }

    /// <summary>Gives a key its owner, unless another has done so.</summary>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task BindAsync(string id, CancellationToken cancellationToken)
    {
        while (await FindAsync(id, cancellationToken) is { } row && ApiKeyRow.Read(row) is { Owner: null } key)
        {
            try
            {
                var actions = new List<TableTransactionAction> { await PersonOfAsync(key, cancellationToken) };
                var owner = new ApiKeyOwner(region, PersonIdOf(key));
                actions.Add(new(TableTransactionActionType.UpdateMerge, ApiKeyRow.Owned(key, owner), row.ETag));
                actions.Add(ApiKeyVersion.Write());
                await table.SubmitTransactionAsync(actions, cancellationToken);
            }
            catch (RequestFailedException failure)
                when (failure.ErrorCode == TableErrorCode.EntityAlreadyExists
                    || failure.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied
                )
            {
                // The key was used or given its owner, or its person was changed, since they were read.
            }
        }
    }

    // A key that is revoked gives its person no role.
    private async Task<TableTransactionAction> PersonOfAsync(ApiKeyEntity key, CancellationToken cancellationToken)
    {
        var roles = key.RevokedAt is null ? RoleName.NamesOf(key.Limit ?? Role.None).ToList() : [];
        if (await FindAsync(PersonRow.KeyOf(PersonIdOf(key)), cancellationToken) is not { } row)
        {
            var added = new Person(
                PersonIdOf(key),
                region,
                key.Name,
                key.Department,
                [.. roles.Select(role => new RoleTerm(role))],
                [],
                [],
                clock.GetUtcNow()
            );
            return new(TableTransactionActionType.Add, PersonRow.Write(added));
        }

        var person = PersonRow.Read(row);
        var lacked = roles.Where(role => !person.Roles.Any(term => term.Role == role)).Select(role => new RoleTerm(role));
        return new(
            TableTransactionActionType.UpdateReplace,
            PersonRow.Change(row, person with { Roles = [.. person.Roles, .. lacked] }),
            row.ETag
        );
    }

    // The same for all keys of a person, and the same in each run.
    private string PersonIdOf(ApiKeyEntity key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{region}\n{key.Department}\n{key.Name}")))[
            ..PeopleStore.IdLength
        ];

    private async Task<TableEntity?> FindAsync(string rowKey, CancellationToken cancellationToken) =>
        await table.GetEntityIfExistsAsync<TableEntity>(ApiKeyRow.Partition, rowKey, cancellationToken: cancellationToken)
            is { HasValue: true, Value: { } row }
            ? row
            : null;
}
