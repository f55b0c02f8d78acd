using Luohu.Domain;
using Luohu.Storage.Sessions;
using LuohuFunctions.Configuration;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Sessions;

/// <summary>Begins sessions and tells of them.</summary>
public sealed class SessionAnswer(SessionAuthenticator sessions, SessionCookie cookie, PlanCatalog plans, SignInWays ways)
{
    /// <summary>What is answered about a session, or that there is none.</summary>
    public IResult Tell(HttpContext http, Session? session)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (session is null)
            return Results.Json(new SessionView(ways), PlanJson.Options);
        var me = MeView.From(sessions.ClientOf(session), plans);
        return Results.Json(new SessionView(ways, me, sessions.SecondsLeft(session), session.LatestEnd), PlanJson.Options);
    }

    /// <summary>Gives the browser a session that has just begun, in place of any that it had.</summary>
    public IResult Begin(HttpContext http, string secret, Session session)
    {
        cookie.Write(http, secret);
        sessions.TellEnd(http.Response, session);
        return Tell(http, session);
    }
}
