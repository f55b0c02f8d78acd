namespace LuohuFunctions.Sessions.Providers;

/// <summary>The provider, or whoever speaks in its name, does not say who somebody is. The message is for the log and quotes no secret.</summary>
internal sealed class ProviderException(string message, Exception? inner = null) : Exception(message, inner);
