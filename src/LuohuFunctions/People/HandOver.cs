using System.Collections.Immutable;
using Luohu.Domain;
using Luohu.Domain.Submissions;
using Luohu.Storage.Log;
using Luohu.Storage.People;
using LuohuFunctions.Http;
using LuohuFunctions.Log;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.People;

/// <summary>Passes a person's duties to another from a day on: the one has them until the day before, the other from then.</summary>
public sealed class HandOver(ApiKeyStore keys, PeopleViews views, ActionRecorder log, TimeProvider clock)
{
    /// <summary><c>POST /people/{person}/handovers</c></summary>
    [Function(nameof(HandOver))]
    [RequireRole(Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/people/{person}/handovers")] HttpRequest request,
        string person,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var (written, problem) = await JsonContent.ReadAsync<HandoverWrite>(request, cancellationToken);
            if (written is null)
                return problem!;
            if (await keys.People.FindAsync(person, cancellationToken) is not { } known)
                return PersonRoute.NotFound();
            var successor = await keys.People.FindAsync(written.To, cancellationToken);
            if (Errors(known, successor, written) is { Count: > 0 } errors)
                return JsonContent.Refuse(errors);

            // The successor first: if this stops between the two, both have the duties, and a second try mends it.
            await keys.People.ChangeAsync(successor!.Id, one => one with { Roles = Received(one, known, written.From) }, cancellationToken);
            var now = await keys.People.ChangeAsync(known.Id, one => one with { Roles = Left(one, written.From) }, cancellationToken);
            await log.AddAsync(
                request,
                context.Client(),
                LogKind.Role,
                $"{known.Name}的职责自{written.From:yyyy-MM-dd}起移交{successor.Name}",
                cancellationToken
            );
            return now is null
                ? PersonRoute.NotFound()
                : Results.Json(await views.OfAsync(now, cancellationToken), PlanJson.Options, statusCode: StatusCodes.Status201Created);
        }
        catch (UnreadableBodyException unreadable)
        {
            return unreadable.Problem;
        }
    }

    private List<ValidationError> Errors(Person person, Person? successor, HandoverWrite written)
    {
        var errors = new List<ValidationError>();
        if (successor is not { DisabledAt: null } || successor.Id == person.Id)
            errors.Add(new("/to", ParseErrorCode.WrongType, "接手人应是另一位未停用的人员。"));
        else if (successor.Department != person.Department && person.Roles.Any(term => RoleName.Read(term.Role) == Role.Report))
            errors.Add(new("/to", ParseErrorCode.UnknownDepartment, "报送职责只能移交给同一部门的人员。"));
        if (written.From < ChinaTime.DayOf(clock.GetUtcNow()))
            errors.Add(new("/from", ParseErrorCode.WrongTime, "起日已经过去，请填写今天或今后的日子。"));
        return errors;
    }

    private static ImmutableArray<RoleTerm> Received(Person successor, Person person, DateOnly from) =>
        [
            .. successor
                .Roles.Concat(
                    person
                        .Roles.Where(term => term.Until is not { } until || until >= from)
                        .Select(term => term with { From = Later(term.From, from) })
                )
                .Distinct(),
        ];

    // A duty that was to begin later never begins here.
    private static ImmutableArray<RoleTerm> Left(Person person, DateOnly from) =>
        [
            .. person
                .Roles.Where(term => term.From is not { } first || first < from)
                .Select(term => term.Until is { } until && until < from ? term : term with { Until = from.AddDays(-1) }),
        ];

    private static DateOnly Later(DateOnly? one, DateOnly other) => one is { } first && first > other ? first : other;
}

/// <summary>To whom, and from which day on.</summary>
internal sealed record HandoverWrite(string To, DateOnly From);
