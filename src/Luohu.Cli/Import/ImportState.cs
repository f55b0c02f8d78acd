using System.Text.Json;
using LuohuFunctions.Configuration;

namespace Luohu.Cli.Import;

/// <summary>What was taken of a folder, kept in it after each file, so that an import goes on where it stopped.</summary>
internal sealed class ImportState
{
    /// <summary>The file's name.</summary>
    public const string FileName = ".luohu-import.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly string path;
    private readonly SortedDictionary<string, string> taken;

    private ImportState(string path, SortedDictionary<string, string> taken)
    {
        this.path = path;
        this.taken = taken;
    }

    /// <summary>Reads the state of <paramref name="folder"/>; an empty one where there is none.</summary>
    /// <exception cref="ConfigurationException">The file is not one of this program.</exception>
    public static ImportState Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            return new(
                path,
                File.Exists(path) ? JsonSerializer.Deserialize<SortedDictionary<string, string>>(File.ReadAllBytes(path)) ?? [] : []
            );
        }
        catch (JsonException fault)
        {
            throw new ConfigurationException(
                $"{path} cannot be read: delete it to send all files again; what was taken is not filed twice.",
                fault
            );
        }
    }

    /// <summary>Whether the file was taken with just this content.</summary>
    public bool WasTaken(ImportFile file) => taken.GetValueOrDefault(file.Name) == file.Hash;

    /// <summary>Keeps that the file was taken. The whole state is there at any moment, the old one or the new.</summary>
    public async Task KeepAsync(ImportFile file, CancellationToken cancellationToken)
    {
        taken[file.Name] = file.Hash;
        await File.WriteAllBytesAsync(path + ".new", JsonSerializer.SerializeToUtf8Bytes(taken, Indented), cancellationToken);
        File.Move(path + ".new", path, overwrite: true);
    }
}
