using System.CommandLine;
using Luohu.Cli.Commands;
using LuohuFunctions.Configuration;
using Spectre.Console;

// A file or a pipe has no width to wrap at.
if (Console.IsOutputRedirected)
    AnsiConsole.Profile.Width = 400;

var root = new RootCommand(
    "luohu: 罗湖区计划执行情况通报 — a demo on this machine, bulletins from snapshots and back, people and their keys, folders of sheets."
)
{
    DemoCommand.Create(),
    RenderCommand.Create(),
    VerifyCommand.Create(),
    ReadBulletinCommand.Create(),
    PeopleCommand.Create(),
    KeysCommand.Create(),
    UpgradeCommand.Create(),
    ImportCommand.Create(),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (ConfigurationException mistake)
{
    await Console.Error.WriteLineAsync($"luohu: {mistake.Message}");
    return 1;
}
