using System.Collections.Immutable;
using Luohu.Storage.People;
using Luohu.Storage.Sessions;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;

namespace LuohuFunctions.People;

/// <summary>A person as an administrator sees one.</summary>
internal sealed record PersonView(
    string Id,
    string Name,
    NamedView? Department,
    ImmutableArray<RoleTerm> Roles,
    ImmutableArray<DeputyView> Deputies,
    ImmutableArray<ProviderSubject> Subjects,
    bool Disabled,
    int Sessions,
    DateTimeOffset? LastSignInAt,
    string Etag
)
{
    /// <param name="person">The person.</param>
    /// <param name="people">All people, for the deputies' names.</param>
    /// <param name="sessions">The sessions that are kept.</param>
    /// <param name="plans">The plans, for the departments' names.</param>
    /// <param name="now">The present instant.</param>
    public static PersonView From(
        Person person,
        IReadOnlyCollection<Person> people,
        IReadOnlyCollection<SessionTerm> sessions,
        PlanCatalog plans,
        DateTimeOffset now
    )
    {
        var own = sessions.Where(session => session.Person == person.Id).ToList();
        return new(
            person.Id,
            person.Name,
            DepartmentName.Of(plans, person.Department),
            person.Roles,
            [
                .. person.Deputies.Select(term => new DeputyView(
                    new(term.Person, people.FirstOrDefault(one => one.Id == term.Person)?.Name ?? term.Person),
                    term.From,
                    term.Until
                )),
            ],
            person.Subjects,
            person.DisabledAt is not null,
            own.Count(session => session.EndsAt > now),
            own.Select(session => (DateTimeOffset?)session.BeganAt).Max(),
            $"\"{ContentTag.Of(person)}\""
        );
    }
}

/// <summary>Who stands in, and when.</summary>
internal sealed record DeputyView(PersonRef Person, DateOnly From, DateOnly Until);
