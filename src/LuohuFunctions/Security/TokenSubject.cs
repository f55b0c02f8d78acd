using System.Security.Claims;

namespace LuohuFunctions.Security;

/// <summary>
/// Which account a token is of. Entra ID has another <c>sub</c> for each app, and the same <c>oid</c> for all: where there is one, it is
/// what an administrator gives to a person, and the person calls with a token and signs in with a browser by it.
/// </summary>
internal static class TokenSubject
{
    // OpenID Connect Core 1.0, section 2: a subject is no longer.
    private const int MostLength = 255;

    /// <summary>The account; null where the token names none.</summary>
    public static string? Of(ClaimsIdentity identity) =>
        (identity.FindFirst("oid") ?? identity.FindFirst("sub"))?.Value is { Length: > 0 and <= MostLength } subject ? subject : null;
}
