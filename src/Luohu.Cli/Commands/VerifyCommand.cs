using System.CommandLine;
using Luohu.Cli.Verification;
using LuohuFunctions.Bulletins;
using LuohuFunctions.Configuration;
using LuohuFunctions.Startup;
using Microsoft.Azure.Functions.Worker.Builder;

namespace Luohu.Cli.Commands;

/// <summary><c>luohu verify</c>: whether a bulletin's PDF is what was published, and nothing in it was changed.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "A bulletin's PDF." };
        var command = new Command("verify", "Check a bulletin's PDF: its data against its printed digest, its pages, and whether it is the one on file.") { file };
        command.SetAction((parsed, cancellationToken) => VerifyAsync(parsed.GetRequiredValue(file), cancellationToken));
        return command;
    }

    private static async Task<int> VerifyAsync(FileInfo source, CancellationToken cancellationToken)
    {
        var bytes = await InputFile.ReadAsync(source, BulletinReader.MaxBytes, cancellationToken);
        var file = BulletinFile.Create(bytes, await BulletinReader.ReadAsync(bytes, source.FullName, cancellationToken), source.FullName);
        var configuration = FunctionsApplication.CreateBuilder([]).Configuration;
        using var typefaces = FontsFolder.Load(configuration);

        var printed = PrintedCheck.Run(file);
        var setAgain = SettingCheck.Run(file, ProgramVersion.Current, typefaces);
        var onFile = await ArchiveCheck.OfAsync(file, LuohuApp.FindArchive(configuration), cancellationToken);

        Console.WriteLine($"{file.Snapshot.Period}, version {file.Snapshot.Version}, snapshot {file.Digest}");
        foreach (var finding in new[] { printed, setAgain, onFile })
            Console.WriteLine(finding);
        var verdict = Verdict.From(printed, setAgain, onFile);
        Console.WriteLine($"{source.FullName} is {verdict.Words}.");
        return verdict.ExitCode;
    }
}
