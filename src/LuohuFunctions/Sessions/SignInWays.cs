namespace LuohuFunctions.Sessions;

/// <summary>How one can sign in.</summary>
/// <param name="Provider">The identity provider; null where keys and links alone sign in.</param>
/// <param name="Demo">Whether this is a demo, whose figures are invented.</param>
public sealed record SignInWays(ProviderView? Provider, bool Demo);

/// <summary>The identity provider, for the page's button.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Href">The path of this app that leads there.</param>
public sealed record ProviderView(string Name, string Href);
