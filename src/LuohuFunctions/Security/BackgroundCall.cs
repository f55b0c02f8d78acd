using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Security;

/// <summary>
/// A call that the page makes by itself, such as the one that looks every few seconds whether another person has typed. It must not keep
/// a session alive that nobody is at, and does not count among a person's own calls.
/// </summary>
internal static class BackgroundCall
{
    /// <summary>The header that says so; its content is of no account.</summary>
    public const string Header = "X-Background";

    /// <summary>Whether <paramref name="request"/> is one.</summary>
    public static bool Is(HttpRequest request) => request.Headers.ContainsKey(Header);
}
