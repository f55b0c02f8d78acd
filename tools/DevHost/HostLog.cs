using DevHost.Configuration;
using Microsoft.Extensions.Logging;

namespace DevHost;

/// <summary>The log of host and worker: level and category before each message, filtered by host.json.</summary>
internal static class HostLog
{
    public static ILoggerFactory Create(HostJson hostJson, ILoggerProvider? sink) =>
        LoggerFactory.Create(logging =>
        {
            logging
                .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
                .AddFilter("Microsoft.Hosting", LogLevel.Warning)
                .AddFilter("Grpc", LogLevel.Warning)
                .AddFilter("Yarp", LogLevel.None) // What it warns of, HttpInvoker says in a line.
                .AddConfiguration(hostJson.Logging);
            if (sink is not null)
                logging.AddProvider(sink);
            else
                logging.AddSimpleConsole(console => console.SingleLine = true);
        });
}
