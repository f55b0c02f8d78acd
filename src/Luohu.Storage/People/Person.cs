using System.Collections.Immutable;
using Luohu.Domain;

namespace Luohu.Storage.People;

/// <summary>Somebody who calls in person, or who answers for a machine that does.</summary>
/// <param name="Id">12 lower-case hex digits: what receipts and openings keep beside the printed name.</param>
/// <param name="Region">The region that the person works for: its administrative division code.</param>
/// <param name="Name">The name that is printed.</param>
/// <param name="Department">The code of the department that the person belongs to; null for none.</param>
/// <param name="Roles">What the person may do, and when.</param>
/// <param name="Deputies">Who stands in, and when.</param>
/// <param name="Subjects">The accounts of identity providers that are this person's.</param>
/// <param name="AddedAt">When the row was made.</param>
/// <param name="DisabledAt">When the person was shut out; null while the person is not.</param>
public sealed record Person(
    string Id,
    string Region,
    string Name,
    string? Department,
    ImmutableArray<RoleTerm> Roles,
    ImmutableArray<DeputyTerm> Deputies,
    ImmutableArray<ProviderSubject> Subjects,
    DateTimeOffset AddedAt,
    DateTimeOffset? DisabledAt = null
)
{
    /// <summary>What the person may do at an instant; nothing once disabled.</summary>
    public Role RolesAt(DateTimeOffset now)
    {
        if (DisabledAt is not null)
            return Role.None;
        var today = ChinaTime.DayOf(now);
        return Roles.Where(term => term.Covers(today)).Aggregate(Role.None, (all, term) => all | RoleName.Read(term.Role));
    }
}

/// <summary>A role that a person has for a time.</summary>
/// <param name="Role">The role's name; one that only a later version of this program knows allows nothing here, and is kept.</param>
/// <param name="From">The first day, in China; null for ever before.</param>
/// <param name="Until">The last day, in China; null for no end.</param>
public sealed record RoleTerm(string Role, DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>Whether the person has it on <paramref name="day"/>.</summary>
    public bool Covers(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}

/// <summary>Somebody who stands in for a person for a time.</summary>
/// <param name="Person">The deputy's id.</param>
/// <param name="From">The first day, in China.</param>
/// <param name="Until">The last day, in China.</param>
public sealed record DeputyTerm(string Person, DateOnly From, DateOnly Until);

/// <summary>An account of an identity provider.</summary>
/// <param name="Issuer">The provider, as its tokens name it.</param>
/// <param name="Subject">The account, as the provider's tokens name it.</param>
public sealed record ProviderSubject(string Issuer, string Subject);
