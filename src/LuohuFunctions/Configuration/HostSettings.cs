using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Configuration;

/// <summary>
/// The settings that the host reads, checked all the same: a host runs an app whose timers have no schedule without them, and
/// nobody would notice before a bulletin was missing.
/// </summary>
internal static class HostSettings
{
    private static readonly string[] Schedules = ["BulletinSchedule", "DeliverySchedule", "ReminderSchedule"];

    /// <summary>Requires a schedule for each timer.</summary>
    /// <exception cref="ConfigurationException">A schedule is missing.</exception>
    public static void RequireSchedules(this IConfiguration configuration)
    {
        foreach (var schedule in Schedules.Where(schedule => string.IsNullOrWhiteSpace(configuration[schedule])))
            throw new ConfigurationException(
                $"Setting '{schedule}' is missing: set it to when the timer runs, in UTC, such as 0 0 1 * * *."
            );
    }

    /// <summary>Requires that a host has started this process, by the address that it gives each worker on its command line.</summary>
    /// <exception cref="ConfigurationException">Nobody has.</exception>
    public static void RequireHost(this IConfiguration configuration)
    {
        if (configuration["Functions:Worker:HostEndpoint"] is null)
            throw new ConfigurationException(
                "A function app is started by its host: run 'func start' in its project's folder, or the tools/DevHost of its repository."
            );
    }
}
