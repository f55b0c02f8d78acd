using Luohu.Domain;
using Luohu.Domain.Submissions;
using Luohu.Storage.Log;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;
using LuohuFunctions.Log;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.People;

/// <summary>Changes a person, on condition that the person is as the caller last saw. It holds from the next call on.</summary>
public sealed class PutPerson(ApiKeyStore keys, PeopleViews views, PlanCatalog plans, ActionRecorder log, TimeProvider clock)
{
    /// <summary><c>PUT /people/{person}</c> with If-Match.</summary>
    [Function(nameof(PutPerson))]
    [RequireRole(Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/v1/people/{person}")] HttpRequest request,
        string person,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        var (tags, missing) = ContentTag.Read(request);
        if (tags is null)
            return missing!;
        try
        {
            var (written, problem) = await JsonContent.ReadAsync<PersonWrite>(request, cancellationToken);
            if (written is null)
                return problem!;
            var people = await keys.People.ListAsync(cancellationToken);
            if (people.FirstOrDefault(one => one.Id == person) is not { } known)
                return PersonRoute.NotFound();
            var changed = ChangeOf(known, written);
            if (written.Errors(plans, people, known.Id).Concat(OfSelf(known, changed, context.Client())).ToList() is { Count: > 0 } errors)
                return JsonContent.Refuse(errors);

            // Asked anew where another change comes between: then it no longer is as it was seen.
            var isAsSeen = false;
            var now = await keys.People.ChangeAsync(
                known.Id,
                one => (isAsSeen = tags.Have(ContentTag.Of(one))) ? ChangeOf(one, written) : one,
                cancellationToken
            );
            if (now is not null && isAsSeen)
                await log.AddAsync(request, context.Client(), KindOf(known, now), TextOf(known, now), cancellationToken);
            return now is null ? PersonRoute.NotFound()
                : isAsSeen ? Results.Json(await views.OfAsync(now, cancellationToken), PlanJson.Options)
                : ContentTag.Changed();
        }
        catch (UnreadableBodyException unreadable)
        {
            return unreadable.Problem;
        }
    }

    private static LogKind KindOf(Person before, Person now) => RoleWords.Of(before) == RoleWords.Of(now) ? LogKind.Person : LogKind.Role;

    private static string TextOf(Person before, Person now) =>
        (now.DisabledAt is not null, before.DisabledAt is not null) switch
        {
            (true, false) => $"停用{now.Name}",
            (false, true) => $"恢复{now.Name}，职责：{RoleWords.Of(now)}",
            _ => $"修改{now.Name}，职责：{RoleWords.Of(now)}",
        };

    private Person ChangeOf(Person person, PersonWrite written) =>
        person with
        {
            Name = written.Name.Trim(),
            Department = written.Department,
            Roles = written.Terms,
            Deputies = written.DeputyTerms,
            Subjects = written.Subjects,
            DisabledAt = written.Disabled ? person.DisabledAt ?? clock.GetUtcNow() : null,
        };

    // So that there is always one administrator left: nobody gives the office up except to another.
    private static IEnumerable<ValidationError> OfSelf(Person before, Person changed, ApiClient caller) =>
        changed.Id == caller.Person && (changed.DisabledAt is not null || !OfficeOf(before).All(OfficeOf(changed).Contains))
            ? [new("/roles", ParseErrorCode.OwnAdministration, "不能取消、缩短自己的管理职责或停用自己，请由另一位管理员办理。")]
            : [];

    private static IEnumerable<RoleTerm> OfficeOf(Person person) => person.Roles.Where(term => RoleName.Read(term.Role) == Role.Admin);
}
