using System.CommandLine;
using Luohu.Cli.Commands;
using LuohuFunctions.Startup;

var root = new RootCommand("luohu: 罗湖区计划执行情况通报 — a demo on this machine, bulletins from snapshots and back, access keys, folders of sheets.")
{
    DemoCommand.Create(),
    RenderCommand.Create(),
    VerifyCommand.Create(),
    KeysCommand.Create(),
    ImportCommand.Create(),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperatorException mistake)
{
    await Console.Error.WriteLineAsync($"luohu: {mistake.Message}");
    return 1;
}
