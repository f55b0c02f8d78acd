namespace LuohuFunctions.Configuration;

/// <summary>A mistake in how the app is set up. It stops the start; the message is the one line that the operator reads.</summary>
public sealed class ConfigurationException : Exception
{
    /// <summary>A mistake in one line: what is wrong and how to mend it.</summary>
    public ConfigurationException(string message, Exception? inner = null)
        : base(message, inner) { }
}
