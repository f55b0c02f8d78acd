using System.Security.Cryptography;
using LuohuFunctions.Configuration;

namespace Luohu.Cli.Import;

/// <summary>A file to send.</summary>
/// <param name="Name">Its path below the folder, with slashes.</param>
/// <param name="MediaType">How its content is written.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record ImportFile(string Name, string MediaType, byte[] Content)
{
    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = "text/csv",
        [".json"] = "application/json",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };

    // Sheets all the same, of programs that can write .xlsx: to leave them out without a word would look as if they were sent.
    private static readonly HashSet<string> OtherSheets = new(
        [".xls", ".xlsm", ".xlsb", ".xlt", ".xltx", ".ods", ".fods", ".et", ".ett", ".numbers", ".tsv"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>What tells it from every other: the name of its submission, so that sending it twice files it once.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));

    /// <summary>
    /// The names of the sheets below <paramref name="folder"/> in order, those that cannot be sent included; not what Excel or this
    /// program keeps beside them.
    /// </summary>
    /// <exception cref="ConfigurationException">There is no such folder, or nothing to send in it.</exception>
    public static IReadOnlyList<string> NamesIn(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ConfigurationException($"There is no folder {folder}.");
        var names = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path =>
                (MediaTypes.ContainsKey(Path.GetExtension(path)) || OtherSheets.Contains(Path.GetExtension(path)))
                && !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal)
                && Path.GetFileName(path) != ImportState.FileName
            )
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToList();
        return names.Count > 0 ? names : throw new ConfigurationException($"There are no .csv, .xlsx or .json files in {folder}.");
    }

    /// <summary>Whether a file is a sheet that cannot be sent as it is.</summary>
    public static bool IsOtherSheet(string name) => OtherSheets.Contains(Path.GetExtension(name));

    /// <summary>Reads one of them.</summary>
    public static async Task<ImportFile> ReadAsync(string folder, string name, CancellationToken cancellationToken) =>
        new(name, MediaTypes[Path.GetExtension(name)], await File.ReadAllBytesAsync(Path.Combine(folder, name), cancellationToken));
}
