using System.CommandLine;
using System.Text.Json;
using Luohu.Bulletins;
using Luohu.Domain;
using Luohu.Domain.Snapshots;
using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Model;
using LuohuFunctions.Configuration;
using Microsoft.Extensions.Configuration;

namespace Luohu.Cli.Commands;

/// <summary><c>luohu render</c>: a snapshot file to a PDF, the same bytes that the app files for it.</summary>
internal static class RenderCommand
{
    // A year's snapshot has some hundred kilobytes.
    private const int MaxBytes = 16 * 1024 * 1024;

    public static Command Create()
    {
        var snapshot = new Argument<FileInfo>("snapshot")
        {
            Description = "A snapshot's JSON, as GET /bulletins/{period}/snapshot gives it.",
        };
        var output = new Option<FileInfo?>("--output", "-o") { Description = "The PDF to write; beside the snapshot when not given." };
        var edition = new Option<Edition>("--edition") { Description = "full, or brief: four pages at most. Full when not given." };
        var command = new Command("render", "Set a snapshot as a PDF bulletin.") { snapshot, output, edition };
        command.SetAction(
            (parsed, cancellationToken) =>
                RenderAsync(parsed.GetRequiredValue(snapshot), parsed.GetValue(output), parsed.GetValue(edition), cancellationToken)
        );
        return command;
    }

    private static async Task<int> RenderAsync(FileInfo source, FileInfo? target, Edition edition, CancellationToken cancellationToken)
    {
        using var fonts = FontsFolder.Load(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        var pdf = Set(source, await ReadAsync(source, cancellationToken), fonts, edition);
        var path = target?.FullName ?? Path.ChangeExtension(source.FullName, ".pdf");
        await File.WriteAllBytesAsync(path, pdf.Bytes, cancellationToken);
        Console.WriteLine($"{path}  {pdf.Pages} pages  {pdf.Digest}");
        return 0;
    }

    private static BulletinPdf Set(FileInfo source, Snapshot snapshot, FontSet fonts, Edition edition)
    {
        try
        {
            return MonthlyBulletin.Set(snapshot, fonts, edition);
        }
        catch (Exception fault) when (fault is UnprintableWordsException or MissingGlyphException or LayoutException)
        {
            throw new ConfigurationException($"{source.FullName} cannot be set: {fault.Message}", fault);
        }
    }

    private static async Task<Snapshot> ReadAsync(FileInfo source, CancellationToken cancellationToken)
    {
        var json = await InputFile.ReadAsync(source, MaxBytes, cancellationToken);
        try
        {
            var snapshot = SnapshotJson.Read(json);
            return SnapshotRules.FirstContradiction(snapshot) is not { } contradiction
                ? snapshot
                : throw new ConfigurationException($"{source.FullName} cannot be set: it contradicts itself at {contradiction}.");
        }
        catch (SnapshotFormatException later)
        {
            throw new ConfigurationException($"{source.FullName} cannot be set. {later.Message}", later);
        }
        catch (JsonException fault)
        {
            throw new ConfigurationException($"{source.FullName} is not a snapshot: {fault.Message}", fault);
        }
    }
}
