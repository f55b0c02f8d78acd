using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Sessions.Providers;

/// <summary>What a browser brings back from the provider.</summary>
/// <param name="State">Which sign-in it is of.</param>
/// <param name="Code">What is exchanged for who it is; null where the provider refuses.</param>
/// <param name="Error">Why it refuses; null where it does not.</param>
/// <param name="Issuer">The provider (RFC 9207); null where it does not say.</param>
internal sealed record ProviderAnswer(string? State, string? Code, string? Error, string? Issuer)
{
    /// <summary>Whether the account's holder, or the provider, has denied access.</summary>
    public bool IsDenial => Error == "access_denied";

    /// <summary>Reads it. What providers add of their own is ignored (RFC 6749, section 4.1.2).</summary>
    public static ProviderAnswer From(IQueryCollection query)
    {
        var error = Single(query, "error");
        return new(Single(query, "state"), error is null ? Single(query, "code") : null, error, Single(query, "iss"));
    }

    private static string? Single(IQueryCollection query, string name) => query[name] is [{ Length: > 0 } value] ? value : null;
}
