using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Security;

/// <summary>The cookie of a session.</summary>
public sealed class SessionCookie(IConfiguration configuration) : HostCookie(configuration, "luohu", lifetime: null);
