using Luohu.Storage.Sessions;
using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Security;

/// <summary>
/// The cookie of a browser that has begun to sign in at the provider: the way back is good in that browser alone. Browsers send it along,
/// though the provider's page leads them here, since the call is a GET.
/// </summary>
public sealed class SignInCookie(IConfiguration configuration) : HostCookie(configuration, "luohu-sign-in", SignInAttempts.GoodFor);
