namespace Luohu.Storage.Sessions;

/// <summary>A sign-in that was begun here and is to be finished at the provider.</summary>
/// <param name="Nonce">What the provider's token must repeat.</param>
/// <param name="Verifier">What proves to the provider that whoever exchanges the code has begun the sign-in (PKCE).</param>
/// <param name="ReturnPath">Where the browser is led in the end.</param>
public sealed record SignInAttempt(string Nonce, string Verifier, string ReturnPath);
