using System.CommandLine;
using System.Text.Json;
using Luohu.Cli.Verification;

namespace Luohu.Cli.Commands;

/// <summary><c>luohu read-bulletin</c>: the part of <c>verify</c> that runs in a process of its own; a PDF comes in, its contents go out as JSON.</summary>
internal static class ReadBulletinCommand
{
    public const string Name = "read-bulletin";

    public static Command Create()
    {
        var trust = new Argument<FileInfo?>("trust")
        {
            Description = "Certificates that are trusted (PEM).",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(Name, "Read a bulletin's PDF from the standard input.") { trust };
        command.Hidden = true;
        command.SetAction((parsed, cancellationToken) => ReadAsync(parsed.GetValue(trust), cancellationToken));
        return command;
    }

    private static async Task<int> ReadAsync(FileInfo? trust, CancellationToken cancellationToken)
    {
        using var pdf = new MemoryStream();
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(pdf, cancellationToken);
        BulletinContents contents;
        try
        {
            contents = BulletinContents.Read(pdf.ToArray(), TrustedRoots.Read(trust));
        }
        catch (Exception fault)
        {
            // The PDF library throws whatever a broken file makes it stumble over; none of it is our own doing.
            await Console.Error.WriteLineAsync(fault.Message.Split('\n')[0].Trim());
            return BulletinReader.Unreadable;
        }

        await using var output = Console.OpenStandardOutput();
        await JsonSerializer.SerializeAsync(output, contents, cancellationToken: cancellationToken);
        return 0;
    }
}
