using System.CommandLine;
using System.Text.Json;
using Luohu.Bulletins;
using Luohu.Plan;
using LuohuFunctions.Startup;
using Microsoft.Extensions.Configuration;

namespace Luohu.Cli.Commands;

/// <summary><c>luohu render</c>: a snapshot file to a PDF, the same bytes that the app files for it.</summary>
internal static class RenderCommand
{
    public static Command Create()
    {
        var snapshot = new Argument<FileInfo>("snapshot") { Description = "A snapshot's JSON, as GET /bulletins/{period}/snapshot gives it." };
        var output = new Option<FileInfo?>("--output", "-o") { Description = "The PDF to write; beside the snapshot when not given." };
        var command = new Command("render", "Set a snapshot as a PDF bulletin.") { snapshot, output };
        command.SetAction((parsed, cancellationToken) => RenderAsync(parsed.GetRequiredValue(snapshot), parsed.GetValue(output), cancellationToken));
        return command;
    }

    private static async Task<int> RenderAsync(FileInfo source, FileInfo? target, CancellationToken cancellationToken)
    {
        using var typefaces = FontsFolder.Load(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        var pdf = MonthlyBulletin.Set(await ReadAsync(source, cancellationToken), typefaces);
        var path = target?.FullName ?? Path.ChangeExtension(source.FullName, ".pdf");
        await File.WriteAllBytesAsync(path, pdf.Bytes, cancellationToken);
        Console.WriteLine($"{path}  {pdf.Pages} pages  {pdf.Digest}");
        return 0;
    }

    private static async Task<Snapshot> ReadAsync(FileInfo source, CancellationToken cancellationToken)
    {
        if (!source.Exists)
            throw new OperatorException($"There is no file {source.FullName}.");
        try
        {
            return SnapshotJson.Read(await File.ReadAllBytesAsync(source.FullName, cancellationToken));
        }
        catch (SnapshotFormatException later)
        {
            throw new OperatorException($"{source.FullName} cannot be set. {later.Message}", later);
        }
        catch (JsonException fault)
        {
            throw new OperatorException($"{source.FullName} is not a snapshot: {fault.Message}", fault);
        }
    }
}
