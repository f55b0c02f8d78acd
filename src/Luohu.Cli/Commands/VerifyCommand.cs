using System.CommandLine;
using Luohu.Cli.Verification;
using LuohuFunctions.Bulletins;
using LuohuFunctions.Bulletins.Verification;
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
        var trust = new Option<FileInfo?>("--trust")
        {
            Description = "Certificates of authorities (PEM) that may vouch for the signature.",
        };
        var command = new Command(
            "verify",
            "Check a bulletin's PDF: its signature, its data against its printed digest, its pages, and whether it is the one on file."
        )
        {
            file,
            trust,
        };
        command.SetAction(
            (parsed, cancellationToken) => VerifyAsync(parsed.GetRequiredValue(file), parsed.GetValue(trust), cancellationToken)
        );
        return command;
    }

    private static async Task<int> VerifyAsync(FileInfo source, FileInfo? trust, CancellationToken cancellationToken)
    {
        // Told before the reader starts, which would take it for a fault of the PDF.
        _ = TrustedRoots.Read(trust);
        var bytes = await InputFile.ReadAsync(source, BulletinReader.MaxBytes, cancellationToken);
        var file = BulletinFile.Create(
            bytes,
            await BulletinReader.ReadAsync(bytes, source.FullName, trust, cancellationToken),
            source.FullName
        );
        var configuration = FunctionsApplication.CreateBuilder([]).Configuration;
        using var fonts = FontsFolder.Load(configuration);

        var signature = SignatureCheck.From(file.Signatures);
        var printed = PrintedCheck.Run(file);
        var setAgain = SettingCheck.Run(file.Snapshot, file.Document, ProgramVersion.Current, fonts);
        var onFile = await ArchiveCheck.OfAsync(file, LuohuApp.FindArchive(configuration), cancellationToken);

        Console.WriteLine($"{file.Snapshot.Period}, version {file.Snapshot.Version}, snapshot {file.Digest}");
        foreach (var result in new[] { signature, printed, setAgain, onFile })
            Console.WriteLine(result);
        var authenticity = Authenticity.From(signature, printed, setAgain, onFile);
        Console.WriteLine($"{source.FullName} is {authenticity.Words}.");
        return authenticity.ExitCode;
    }
}
