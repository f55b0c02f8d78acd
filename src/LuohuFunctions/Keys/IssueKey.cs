using Luohu.Domain.Submissions;
using Luohu.Storage.Log;
using Luohu.Storage.People;
using LuohuFunctions.Http;
using LuohuFunctions.Log;
using LuohuFunctions.People;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Keys;

/// <summary>Issues a key to a person, or to a machine that a person answers for. Its text is in this answer and nowhere else.</summary>
public sealed class IssueKey(ApiKeyStore keys, IssuedKeys issued, ActionRecorder log, TimeProvider clock)
{
    private const int MostName = 100;

    /// <summary><c>POST /keys</c></summary>
    [Function(nameof(IssueKey))]
    [RequireRole(Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/keys")] HttpRequest request,
        FunctionContext context,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var (written, problem) = await JsonContent.ReadAsync<KeyWrite>(request, cancellationToken);
            if (written is null)
                return problem!;
            if (Errors(written) is { Count: > 0 } errors)
                return JsonContent.Refuse(errors);
            if (await keys.People.FindAsync(written.Person, cancellationToken) is not { DisabledAt: null } person)
                return PersonRoute.NotFound();
            var (name, now) = (written.Name.Trim(), clock.GetUtcNow());
            var text =
                written.Kind == KeyWrite.Machine
                    ? await keys.IssueToMachineAsync(
                        person,
                        name,
                        person.Department,
                        person.RolesAt(now) & Role.ForMachines,
                        cancellationToken
                    )
                    : await keys.IssueAsync(person, cancellationToken, name);
            await log.AddAsync(
                request,
                context.Client(),
                LogKind.Key,
                $"发放{person.Name}的密钥“{name}”（{ApiKeyStore.IdOf(text)}）",
                cancellationToken
            );
            return await issued.AnswerAsync(request.HttpContext.Response, text, cancellationToken);
        }
        catch (UnreadableBodyException unreadable)
        {
            return unreadable.Problem;
        }
    }

    private static List<ValidationError> Errors(KeyWrite written)
    {
        var errors = new List<ValidationError>();
        if (written.Name.Trim().Length is 0 or > MostName || written.Name.Any(char.IsControl))
            errors.Add(new("/name", ParseErrorCode.WrongType, $"名称应为1至{MostName}个字，说明在哪里用。"));
        if (written.Kind is not (KeyWrite.Personal or KeyWrite.Machine))
            errors.Add(new("/kind", ParseErrorCode.WrongType, "种类应为personal（个人）或machine（机器）。"));
        return errors;
    }
}

/// <summary>What key is wanted.</summary>
internal sealed record KeyWrite(string Name, string Kind, string Person)
{
    /// <summary>A person holds it.</summary>
    public const string Personal = "personal";

    /// <summary>A machine holds it.</summary>
    public const string Machine = "machine";
}
