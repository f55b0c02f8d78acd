namespace LuohuFunctions.Sessions.Providers;

/// <summary>Why nobody has signed in, as the page is told.</summary>
/// <param name="Code">The word in the page's address.</param>
internal sealed record SignInFailure(string Code)
{
    /// <summary>The provider does not say who it is, or the way back is no good: unknown, used, too old, another browser's.</summary>
    public static readonly SignInFailure Provider = new("provider");

    /// <summary>The account's holder or the provider has refused.</summary>
    public static readonly SignInFailure Denied = new("denied");

    /// <summary>The account is nobody's yet.</summary>
    public static readonly SignInFailure Unbound = new("unbound");

    /// <summary>The account is of a person who is disabled.</summary>
    public static readonly SignInFailure Disabled = new("disabled");

    /// <summary>The page that tells it.</summary>
    public string Address => "/app/sign-in?failed=" + Code;
}
