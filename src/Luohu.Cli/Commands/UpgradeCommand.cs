using System.CommandLine;
using LuohuFunctions.Startup;

namespace Luohu.Cli.Commands;

/// <summary><c>luohu upgrade</c>: the storage of the setting AzureWebJobsStorage to the layout of this program.</summary>
internal static class UpgradeCommand
{
    public static Command Create()
    {
        var command = new Command(
            "upgrade",
            "Upgrade the storage to this program's layout, as its start does, ahead of it or once more. Nothing is deleted; it may be stopped and run again."
        );
        command.SetAction(
            async (_, cancellationToken) =>
            {
                var (layout, revisions) = await LuohuApp.UpgradeAsync(AccessTarget.Configuration(), cancellationToken);
                Console.WriteLine(
                    $"The storage had layout {layout} and has layout {LuohuApp.NewestLayout}; {revisions} revisions stood in rows of their own."
                );
            }
        );
        return command;
    }
}
