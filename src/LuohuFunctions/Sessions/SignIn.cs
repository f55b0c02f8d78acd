using Luohu.Storage.Log;
using Luohu.Storage.People;
using Luohu.Storage.Sessions;
using LuohuFunctions.Http;
using LuohuFunctions.Log;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Sessions;

/// <summary>The way of every sign-in by something secret: from our own page alone, with a wait for each refusal, to a new session.</summary>
public sealed class SignIn(ApiKeyStore keys, SessionAnswer answer, SignInDelay delay, ActionRecorder log)
{
    /// <summary>Signs a person in, or refuses.</summary>
    /// <param name="request">The call; its body is an object with one text.</param>
    /// <param name="property">What the text is called.</param>
    /// <param name="way">How the session is begun.</param>
    /// <param name="find">Whose the text is, or why nobody's.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    internal async Task<IResult> RunAsync(
        HttpRequest request,
        string property,
        SignInWay way,
        Func<string, CancellationToken, Task<SignInCandidate>> find,
        CancellationToken cancellationToken
    )
    {
        if (AntiForgery.Check(request) is { } forged)
            return forged;
        try
        {
            var (text, problem) = await SecretReader.ReadAsync(request, property, cancellationToken);
            if (problem is not null)
                return problem;
            var (person, apiKey, refusal) = await find(text!, cancellationToken);
            if (person is null)
            {
                await log.AddAsync(request, null, null, LogKind.SignInFailed, $"{SignInWords.Of(way)}未成", cancellationToken);
                await delay.WaitAsync(request, cancellationToken);
                return refusal!;
            }

            var (secret, session) = await keys.Sessions.BeginAsync(person, way, apiKey, cancellationToken);
            await log.AddAsync(request, person.Id, person.Name, LogKind.SignIn, SignInWords.Of(way), cancellationToken);
            return answer.Begin(request.HttpContext, secret, session);
        }
        catch (UnreadableBodyException unreadable)
        {
            return unreadable.Problem;
        }
    }
}

/// <summary>Who a secret text belongs to, or why to nobody who may sign in: a person or a refusal.</summary>
/// <param name="Person">The person.</param>
/// <param name="ApiKey">The id of the key that the text is; null where it is none.</param>
/// <param name="Refusal">The refusal.</param>
internal sealed record SignInCandidate(Person? Person, string? ApiKey, Problem? Refusal)
{
    /// <summary>A person who may sign in.</summary>
    public static SignInCandidate Found(Person person, string? apiKey = null) => new(person, apiKey, null);

    /// <summary>Nobody.</summary>
    public static SignInCandidate Refused(ProblemCode code, string words) => new(null, null, Problem.Create(code, words));
}
