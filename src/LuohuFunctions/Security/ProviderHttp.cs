namespace LuohuFunctions.Security;

/// <summary>
/// How the app calls an identity provider. Somebody waits meanwhile, so not for long; and whatever the provider answers, it is not much.
/// A redirection is not followed: what is sent is for the address alone that the provider's metadata name.
/// </summary>
internal static class ProviderHttp
{
    private const int MostBytes = 1024 * 1024;

    /// <summary>One for all calls.</summary>
    public static HttpClient Client { get; } =
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            }
        )
        {
            Timeout = TimeSpan.FromSeconds(10),
            MaxResponseContentBufferSize = MostBytes,
        };

    /// <summary>
    /// Whether nobody on the way can change what an address says. On the same machine there is no way to speak of.
    /// </summary>
    public static bool IsSafe(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
