using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Luohu.Storage.Sessions;

namespace Luohu.Storage.People;

/// <summary>
/// The keys of one region, in the table <c>keys</c>, which holds those of all regions of the storage account. Each call asks the
/// store, so a key that is revoked and a person who is disabled are refused at once.
/// </summary>
public sealed class ApiKeyStore
{
    /// <summary>The table's name.</summary>
    public const string TableName = "keys";

    // What an unknown id is compared with, so that it takes as long as a known one.
    private static readonly string NoHash = new('0', 64);

    private readonly TableClient table;
    private readonly TimeProvider clock;
    private readonly string region;
    private readonly ApiKeyCache reads;
    private readonly ApiKeyUpgrade upgrade;

    /// <summary>The keys of a region.</summary>
    /// <param name="table">The table.</param>
    /// <param name="clock">The time at which keys are issued and people have their roles.</param>
    /// <param name="region">The administrative division code of the region.</param>
    public ApiKeyStore(TableClient table, TimeProvider clock, string region)
    {
        (this.table, this.clock, this.region) = (table, clock, region);
        (reads, upgrade) = (new(table, clock), new(table, region, clock));
        (People, Sessions, Links) = (new(table, clock, region), new(table, clock, region, this), new(table, clock, region, this));
        (Attempts, Unbound) = (new(table, clock, region), new(table, clock, region));
    }

    /// <summary>The people whose keys they are.</summary>
    public PeopleStore People { get; }

    /// <summary>The sessions of those people.</summary>
    public SessionStore Sessions { get; }

    /// <summary>The links that those people sign in with.</summary>
    public SignInLinks Links { get; }

    /// <summary>The sign-ins at the provider that have begun.</summary>
    public SignInAttempts Attempts { get; }

    /// <summary>The accounts of the provider that tried to sign in and are nobody's.</summary>
    public UnboundAccounts Unbound { get; }

    /// <summary>Creates the table where it is missing; called once at start.</summary>
    public Task CreateAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Gives keys from before there were people their owner; for each it is done once.</summary>
    public Task UpgradeAsync(CancellationToken cancellationToken) => upgrade.RunAsync(cancellationToken);

    /// <summary>The id in a key's text, which alone may be written down.</summary>
    /// <exception cref="ArgumentException">The text is no key.</exception>
    public static string IdOf(string text) =>
        ApiKey.TryParse(text, out var key) ? key.Id : throw new ArgumentException("That is no key.", nameof(text));

    /// <summary>Issues a key to a person, who may do with it all that the person may.</summary>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <param name="name">What tells it from the person's other keys; the person's name where none is given.</param>
    /// <returns>The key's text, which is nowhere else and cannot be had again.</returns>
    public Task<string> IssueAsync(Person person, CancellationToken cancellationToken, string? name = null)
    {
        var now = clock.GetUtcNow();
        return IssueAsync(name ?? person.Name, person.Department, person, limit: null, person.RolesAt(now), now, cancellationToken);
    }

    /// <summary>Issues a key to a machine.</summary>
    /// <param name="person">Who answers for the machine. The key opens nothing once the person is disabled.</param>
    /// <param name="name">What it is: the name that is printed.</param>
    /// <param name="department">The department that it reports for; null for none.</param>
    /// <param name="roles">What it allows, of <see cref="Role.ForMachines"/>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The key's text, which is nowhere else and cannot be had again.</returns>
    /// <exception cref="ArgumentException">A role is for people alone.</exception>
    public Task<string> IssueToMachineAsync(
        Person person,
        string name,
        string? department,
        Role roles,
        CancellationToken cancellationToken
    ) =>
        (roles & ~Role.ForMachines) == Role.None
            ? IssueAsync(name, department, person, limit: roles, roles, clock.GetUtcNow(), cancellationToken)
            : throw new ArgumentException($"A machine cannot have the roles {roles & ~Role.ForMachines}.", nameof(roles));

    /// <summary>The key that <paramref name="text"/> is, with its person.</summary>
    /// <returns>Null when it is no key, or one that is unknown, revoked, of another region, or of a person who is disabled.</returns>
    public async Task<ApiKeyHolder?> FindAsync(string? text, CancellationToken cancellationToken)
    {
        if (!ApiKey.TryParse(text, out var key))
            return null;

        var register = await reads.ReadAsync(cancellationToken);
        var entry = register.Keys.GetValueOrDefault(key.Id);
        var same = CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(key.Hash),
            Encoding.ASCII.GetBytes(entry?.Hash ?? NoHash)
        );
        if (!same || entry is not { RevokedAt: null })
            return null;

        // Issued by the release before people while this one runs beside it: it becomes this region's by being used here.
        if (entry.Owner is null)
        {
            await upgrade.BindAsync(entry.Id, cancellationToken);
            register = await reads.ReadAsync(cancellationToken);
        }

        return HolderOf(register, entry.Id);
    }

    /// <summary>The person whose account at a provider that is, disabled or not; null when it is nobody's.</summary>
    public async Task<Person?> FindPersonAsync(ProviderSubject subject, CancellationToken cancellationToken) =>
        (await reads.ReadAsync(cancellationToken)).FindPerson(region, subject);

    /// <summary>The person of an id who is not disabled; null also where the key that a session was begun with has been revoked.</summary>
    internal async Task<Person?> FindHolderAsync(string person, string? apiKey, CancellationToken cancellationToken)
    {
        var register = await reads.ReadAsync(cancellationToken);
        return
            register.People.GetValueOrDefault(person) is { DisabledAt: null } known
            && known.Region == region
            && (apiKey is null || register.Keys.GetValueOrDefault(apiKey) is { RevokedAt: null })
            ? known
            : null;
    }

    /// <summary>All keys of the region that were ever issued, without their secrets, and those that have no owner yet.</summary>
    public async Task<IReadOnlyList<ApiKeyEntity>> ListAsync(CancellationToken cancellationToken)
    {
        var register = await AccessRegister.ReadAsync(table, cancellationToken);
        return [.. register.Keys.Values.Where(IsOfRegion).OrderBy(key => key.IssuedAt).ThenBy(key => key.Id, StringComparer.Ordinal)];
    }

    /// <summary>Records that the key of that id was used.</summary>
    public Task RecordUseAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) =>
        table.UpdateEntityAsync(ApiKeyRow.Used(id, at), ETag.All, TableUpdateMode.Merge, cancellationToken);

    /// <summary>Revokes the key of that id; false when the region has none.</summary>
    public async Task<bool> RevokeAsync(string id, CancellationToken cancellationToken)
    {
        var register = await AccessRegister.ReadAsync(table, cancellationToken);
        if (register.Keys.GetValueOrDefault(id) is not { } key || !IsOfRegion(key))
            return false;

        var revoked = ApiKeyRow.Revoked(id, key.RevokedAt ?? clock.GetUtcNow());
        await table.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpdateMerge, revoked, ETag.All), ApiKeyVersion.Write()],
            cancellationToken
        );
        return true;
    }

    /// <summary>Issues a key in the place of another, which is revoked with it. Of two calls at once, one finds it revoked.</summary>
    /// <returns>The new key's text, which is nowhere else and cannot be had again; null where there is no such key, or it is revoked.</returns>
    public async Task<string?> RotateAsync(string id, CancellationToken cancellationToken)
    {
        while (await AccessRegister.ReadAsync(table, cancellationToken) is var register)
        {
            if (register.Keys.GetValueOrDefault(id) is not { RevokedAt: null } || HolderOf(register, id) is not { } holder)
                return null;
            var (row, now) = (
                await table.GetEntityAsync<TableEntity>(ApiKeyRow.Partition, id, cancellationToken: cancellationToken),
                clock.GetUtcNow()
            );
            if (ApiKeyRow.Read(row.Value).RevokedAt is not null)
                return null;
            var key = ApiKey.Create();
            var entry = holder.Key with { Id = key.Id, Hash = key.Hash, IssuedAt = now, LastUsedAt = null };
            try
            {
                await table.SubmitTransactionAsync(
                    [
                        new(TableTransactionActionType.Add, ApiKeyRow.Write(entry, holder.RolesAt(now))),
                        new(TableTransactionActionType.UpdateMerge, ApiKeyRow.Revoked(id, now), row.Value.ETag),
                        ApiKeyVersion.Write(),
                    ],
                    cancellationToken
                );
                return key.ToString();
            }
            catch (RequestFailedException failure) when (failure.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied)
            {
                // Used, exchanged or revoked since it was read.
            }
        }

        return null;
    }

    private async Task<string> IssueAsync(
        string name,
        string? department,
        Person person,
        Role? limit,
        Role roles,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var key = ApiKey.Create();
        var entry = new ApiKeyEntity(key.Id, key.Hash, name, department, limit, IsMachine: limit is not null, new(region, person.Id), now);
        await table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, ApiKeyRow.Write(entry, roles)), ApiKeyVersion.Write()],
            cancellationToken
        );
        return key.ToString();
    }

    private ApiKeyHolder? HolderOf(AccessRegister register, string id) =>
        register.Keys.GetValueOrDefault(id) is { RevokedAt: null, Owner: { } owner } key
        && owner.Region == region
        && register.People.GetValueOrDefault(owner.Person) is { DisabledAt: null } person
            ? new(key, person)
            : null;

    private bool IsOfRegion(ApiKeyEntity key) => key.Owner is null || key.Owner.Region == region;
}
