namespace LuohuFunctions.Sessions;

/// <summary>A browser's session as an answer shows it.</summary>
/// <param name="SignIn">How one can sign in.</param>
/// <param name="Me">Who has signed in; null for nobody.</param>
/// <param name="IdleSeconds">How many seconds it lasts if it is not used again.</param>
/// <param name="EndsAt">When it ends however it is used.</param>
internal sealed record SessionView(SignInWays SignIn, MeView? Me = null, int? IdleSeconds = null, DateTimeOffset? EndsAt = null);
