namespace LuohuFunctions.Sessions;

/// <summary>The address that signs a person in. The secret stands in its fragment, which no server and no log ever sees.</summary>
public static class SignInAddress
{
    private const string Local = "http://localhost:7071/";

    /// <summary>The address.</summary>
    /// <param name="publicBaseUrl">Where the app is reached from outside; null on a developer's machine.</param>
    /// <param name="secret">The link's secret.</param>
    public static string Of(Uri? publicBaseUrl, string secret) =>
        $"{(publicBaseUrl?.AbsoluteUri ?? Local).TrimEnd('/')}/app/sign-in#link={secret}";
}
