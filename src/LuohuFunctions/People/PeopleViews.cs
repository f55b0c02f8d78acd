using Luohu.Storage.People;
using LuohuFunctions.Configuration;

namespace LuohuFunctions.People;

/// <summary>Reads what the views of people need.</summary>
public sealed class PeopleViews(ApiKeyStore keys, PlanCatalog plans, TimeProvider clock)
{
    /// <summary>All people.</summary>
    internal async Task<IReadOnlyList<PersonView>> ListAsync(CancellationToken cancellationToken)
    {
        var people = await keys.People.ListAsync(cancellationToken);
        var sessions = await keys.Sessions.ListAsync(cancellationToken);
        return [.. people.Select(person => PersonView.From(person, people, sessions, plans, clock.GetUtcNow()))];
    }

    /// <summary>One person.</summary>
    internal async Task<PersonView> OfAsync(Person person, CancellationToken cancellationToken)
    {
        var people = await keys.People.ListAsync(cancellationToken);
        return PersonView.From(person, people, await keys.Sessions.ListAsync(cancellationToken), plans, clock.GetUtcNow());
    }
}
