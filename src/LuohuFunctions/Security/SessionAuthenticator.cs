using System.Globalization;
using Luohu.Storage.People;
using Luohu.Storage.Sessions;
using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Security;

/// <summary>The third way in: the cookie of a person who has signed in with a browser.</summary>
public sealed class SessionAuthenticator(ApiKeyStore keys, SessionCookie cookie, TimeProvider clock)
{
    private const string SecondsLeftHeader = "X-Session-Seconds";

    /// <summary>Whether a call carries a cookie of a session, good or not.</summary>
    public bool IsMeant(HttpRequest request) => cookie.Read(request) is not null;

    /// <summary>Who has signed in, or why nobody has.</summary>
    internal async Task<(ApiClient? Client, Problem? Refusal)> AuthenticateAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (AntiForgery.Check(http.Request) is { } forged)
            return (null, forged);
        if (await FindAsync(http, cancellationToken) is not { } session)
            return (null, Problem.Create(ProblemCode.SessionEnded, "登录已结束，请重新登录；尚未报送的内容仍保留在草稿中。"));
        return (ClientOf(session), null);
    }

    /// <summary>The caller that a session is.</summary>
    public ApiClient ClientOf(Session session)
    {
        var person = session.Person;
        return new("session:" + person.Id, person.Name, person.Department, person.RolesAt(clock.GetUtcNow()), person.Id);
    }

    /// <summary>The session of a call, and in the answer how long it lasts; null where there is none.</summary>
    public async Task<Session?> FindAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var isUse = !BackgroundCall.Is(http.Request);
        var session = await keys.Sessions.FindAsync(cookie.Read(http.Request), isUse, cancellationToken);
        if (session is not null)
            TellEnd(http.Response, session);
        return session;
    }

    /// <summary>Says in an answer how long a session lasts from now.</summary>
    public void TellEnd(HttpResponse response, Session session) =>
        response.Headers[SecondsLeftHeader] = SecondsLeft(session).ToString(CultureInfo.InvariantCulture);

    /// <summary>How many whole seconds a session lasts if it is not used again.</summary>
    public int SecondsLeft(Session session) => Math.Max(0, (int)(session.EndsAt - clock.GetUtcNow()).TotalSeconds);
}
