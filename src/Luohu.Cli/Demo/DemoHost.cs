using DevHost;
using LuohuFunctions.Configuration;

namespace Luohu.Cli.Demo;

/// <summary>The function app on this machine: its own process, behind the development host.</summary>
internal static class DemoHost
{
    /// <summary>The region that the demo serves.</summary>
    public const string Region = "440303";

    /// <summary>Where the app's plans are.</summary>
    public static string PlansFolder => Path.Combine(Repository.App, "plans");

    /// <summary>Starts the app.</summary>
    /// <exception cref="ConfigurationException">It cannot start.</exception>
    public static async Task<FunctionsHost> StartAsync(
        string storage,
        int port,
        string mailFolder,
        DemoClock clock,
        DemoCertificate certificate,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await FunctionsHost.StartAsync(
                new()
                {
                    AppFolder = Repository.App,
                    Port = port,
                    Log = new DemoLog(),
                    Environment = new Dictionary<string, string>
                    {
                        ["AzureWebJobsStorage"] = storage,
                        ["BulletinSchedule"] = "0 0 1 * * *",
                        ["ClockFile"] = clock.File,
                        ["AzureWebJobsDisableHomepage"] = "true",
                        ["DeliverySchedule"] = "0 */5 * * * *",
                        ["MailFolder"] = Path.GetFullPath(mailFolder),
                        ["Notice"] = "演示数据",
                        ["Region"] = Region,
                        ["ReminderSchedule"] = "0 30 1 * * *",
                        ["Signing__Certificate"] = certificate.Pfx,
                        ["Signing__Visible"] = "true",
                    },
                },
                cancellationToken
            );
        }
        catch (HostStartException mistake)
        {
            throw new ConfigurationException(mistake.Message, mistake);
        }
    }

    /// <summary>Serves until it is stopped; the clock goes on meanwhile.</summary>
    /// <exception cref="ConfigurationException">The app has ended and cannot be started again.</exception>
    public static async Task ServeAsync(FunctionsHost host, DemoClock clock, CancellationToken cancellationToken)
    {
        try
        {
            await await Task.WhenAny(host.WaitForFailureAsync(cancellationToken), clock.GoOnAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl+C: what was started is stopped by whoever started it.
        }
        catch (HostStartException mistake)
        {
            throw new ConfigurationException(mistake.Message, mistake);
        }
    }
}
