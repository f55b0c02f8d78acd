using System.Collections.Frozen;
using Azure.Data.Tables;

namespace Luohu.Storage.People;

/// <summary>All keys and people as they stood at one moment.</summary>
/// <param name="Keys">The keys by their ids.</param>
/// <param name="People">The people by their ids.</param>
internal sealed record AccessRegister(IReadOnlyDictionary<string, ApiKeyEntity> Keys, IReadOnlyDictionary<string, Person> People)
{
    public static AccessRegister Empty { get; } = new(FrozenDictionary<string, ApiKeyEntity>.Empty, FrozenDictionary<string, Person>.Empty);

    /// <exception cref="Azure.RequestFailedException">The storage fails.</exception>
    public static async Task<AccessRegister> ReadAsync(TableClient table, CancellationToken cancellationToken)
    {
        var (keys, people) = (new Dictionary<string, ApiKeyEntity>(), new Dictionary<string, Person>());
        await foreach (var row in table.QueryAsync<TableEntity>(ApiKeyVersion.AllOthers, cancellationToken: cancellationToken))
        {
            if (!PersonRow.Is(row))
                keys[row.RowKey] = ApiKeyRow.Read(row);
            else if (PersonRow.Read(row) is var person)
                people[person.Id] = person;
        }

        return new(keys, people);
    }

    /// <summary>The person of a region whose account at a provider that is; null when it is nobody's.</summary>
    public Person? FindPerson(string region, ProviderSubject subject) =>
        People.Values.FirstOrDefault(person => person.Region == region && person.Subjects.Contains(subject));
}
