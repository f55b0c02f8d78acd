using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Configuration;

/// <summary>
/// The setting ClockFile: a file that holds the time, so that a demo or a test can play months in minutes. It is for a
/// developer's machine alone, where the host sets AZURE_FUNCTIONS_ENVIRONMENT to Development.
/// </summary>
internal static class ClockSetting
{
    private const string Name = "ClockFile";
    private const string EnvironmentName = "AZURE_FUNCTIONS_ENVIRONMENT";

    /// <summary>The clock that the settings ask for.</summary>
    /// <exception cref="ConfigurationException">A file is named elsewhere than on a developer's machine, or holds no time.</exception>
    public static TimeProvider Read(IConfiguration configuration)
    {
        if (configuration[Name] is not { Length: > 0 } file)
            return TimeProvider.System;
        if (configuration[EnvironmentName] != "Development")
            throw new ConfigurationException(
                $"Setting '{Name}' is for development alone: remove it, or set '{EnvironmentName}' to Development."
            );

        var clock = new FileTimeProvider(file);
        try
        {
            clock.GetUtcNow();
            return clock;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new ConfigurationException(
                $"Setting '{Name}' names no file that holds a time such as 2021-07-05T12:00:00+08:00: {fault.Message}",
                fault
            );
        }
    }
}
