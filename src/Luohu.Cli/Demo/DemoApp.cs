using System.Globalization;
using LuohuFunctions.Startup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Luohu.Cli.Demo;

/// <summary>The function app within this process, so that its clock can be set to the samples' moments.</summary>
internal static class DemoApp
{
    /// <summary>Starts the app.</summary>
    /// <exception cref="OperatorException">It cannot start.</exception>
    public static Task<IHost> StartAsync(
        string storage, int port, string mailFolder, TimeProvider clock, CancellationToken cancellationToken) => LuohuApp.StartAsync(
        [],
        builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["AzureWebJobsStorage"] = storage,
                ["BulletinSchedule"] = "0 0 1 * * *",
                ["DeliverySchedule"] = "0 */5 * * * *",
                ["FUNCTIONS_PORT"] = port.ToString(CultureInfo.InvariantCulture),
                ["FunctionsRuntime:Assembly"] = typeof(LuohuApp).Assembly.GetName().Name,
                ["MailFolder"] = mailFolder,
                ["Notice"] = "演示数据",
                ["Region"] = "440303",
                ["ReminderSchedule"] = "0 30 1 * * *",
            });
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Services.AddSingleton(clock);
        },
        cancellationToken);
}
