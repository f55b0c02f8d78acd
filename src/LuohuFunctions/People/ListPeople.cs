using Luohu.Storage.People;
using LuohuFunctions.Http;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.People;

/// <summary>All people of the region, and the provider's accounts that are nobody's yet.</summary>
public sealed class ListPeople(ApiKeyStore keys, PeopleViews views)
{
    /// <summary><c>GET /people</c></summary>
    [Function(nameof(ListPeople))]
    [RequireRole(Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/people")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var unbound = await keys.Unbound.ListAsync(cancellationToken);
        return EtaggedContent.Json(
            new
            {
                people = await views.ListAsync(cancellationToken),
                unbound = unbound.Select(account => new
                {
                    account.Subject.Issuer,
                    account.Subject.Subject,
                    account.Name,
                    account.LastTriedAt,
                }),
            }
        );
    }
}
