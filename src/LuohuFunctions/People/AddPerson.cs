using Luohu.Domain;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.People;

/// <summary>Adds a person.</summary>
public sealed class AddPerson(ApiKeyStore keys, PeopleViews views, PlanCatalog plans)
{
    /// <summary><c>POST /people</c></summary>
    [Function(nameof(AddPerson))]
    [RequireRole(Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/people")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var (written, problem) = await JsonContent.ReadAsync<PersonWrite>(request, cancellationToken);
            if (written is null)
                return problem!;
            if (written.Errors(plans, await keys.People.ListAsync(cancellationToken), self: null) is { Count: > 0 } errors)
                return JsonContent.Refuse(errors);
            var added = await keys.People.AddAsync(written.Name.Trim(), written.Department, written.Terms, cancellationToken);
            var person = await keys.People.ChangeAsync(
                added.Id,
                one => one with { Deputies = written.DeputyTerms, Subjects = written.Subjects },
                cancellationToken
            );
            return Results.Json(
                await views.OfAsync(person ?? added, cancellationToken),
                PlanJson.Options,
                statusCode: StatusCodes.Status201Created
            );
        }
        catch (UnreadableBodyException unreadable)
        {
            return unreadable.Problem;
        }
    }
}
