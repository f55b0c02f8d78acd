using Luohu.Domain;
using Luohu.Storage.Log;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Log;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.People;

/// <summary>Adds a person.</summary>
public sealed class AddPerson(ApiKeyStore keys, PeopleViews views, PlanCatalog plans, ActionRecorder log)
{
    /// <summary><c>POST /people</c></summary>
    [Function(nameof(AddPerson))]
    [RequireRole(Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/people")] HttpRequest request,
        FunctionContext context,
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
            await log.AddAsync(
                request,
                context.Client(),
                LogKind.Person,
                $"添加{added.Name}，职责：{RoleWords.Of(added)}",
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
