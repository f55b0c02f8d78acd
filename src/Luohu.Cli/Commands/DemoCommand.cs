using System.CommandLine;
using Luohu.Cli.Demo;

namespace Luohu.Cli.Commands;

/// <summary><c>luohu demo</c>: half a year of reporting on this machine, from invented figures to the bulletins.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var serve = new Option<bool>("--serve") { Description = "Stay up afterwards and take requests, until Ctrl+C." };
        var port = new Option<int>("--port") { Description = "The port to serve on.", DefaultValueFactory = _ => 7071 };
        var storage = new Option<string?>("--storage")
        {
            Description = "A connection string to use instead of Azurite on its usual ports.",
        };
        var output = new Option<string>("--out")
        {
            Description = "Where keys, mails and bulletins go.",
            DefaultValueFactory = _ => Repository.Out,
        };
        var command = new Command(
            "demo",
            "Start storage and the app, report January to June 2021 as each department, publish the bulletins into out/."
        )
        {
            serve,
            port,
            storage,
            output,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                DemoRun.RunAsync(
                    new(parsed.GetValue(port), parsed.GetValue(serve), parsed.GetValue(storage), parsed.GetRequiredValue(output)),
                    cancellationToken
                )
        );
        return command;
    }
}
