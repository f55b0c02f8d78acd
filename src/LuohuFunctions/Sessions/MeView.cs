using Luohu.Domain.Plans;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Security;

namespace LuohuFunctions.Sessions;

/// <summary>Who calls, as an answer shows it.</summary>
/// <param name="Id">The person's id; null for an account that is nobody's yet.</param>
/// <param name="Name">The name that is printed.</param>
/// <param name="Department">The department that is reported for.</param>
/// <param name="Can">The roles, least first.</param>
/// <param name="By">How: session, key or token.</param>
/// <param name="Region">The region that is served.</param>
/// <param name="Year">The year of the newest plan.</param>
internal sealed record MeView(string? Id, string Name, NamedView? Department, IEnumerable<string> Can, string By, Region? Region, int? Year)
{
    public static MeView From(ApiClient client, PlanCatalog plans)
    {
        var plan = plans.All.MaxBy(one => one.Year);
        return new(
            client.Person,
            client.Name,
            client.Department is { } code ? new(code, plan?.FindDepartment(code)?.Name ?? code) : null,
            RoleName.NamesOf(client.Roles),
            client.Id.Split(':')[0],
            plan?.Region,
            plan?.Year
        );
    }
}
