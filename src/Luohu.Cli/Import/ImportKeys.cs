using LuohuFunctions.Configuration;

namespace Luohu.Cli.Import;

/// <summary>Which key sends which file.</summary>
/// <param name="One">The key of all; null where each department has its own.</param>
/// <param name="Departments">The keys by department.</param>
internal sealed record ImportKeys(string? One, IReadOnlyDictionary<string, string> Departments)
{
    /// <summary>Reads the one key, or the keys <c>{department}.key</c> of a folder.</summary>
    /// <exception cref="ConfigurationException">Neither or both are named, or there is none.</exception>
    public static ImportKeys Read(FileInfo? file, DirectoryInfo? folder)
    {
        if (file is null == folder is null)
            throw new ConfigurationException("Give either --key-file FILE or --keys FOLDER.");
        if (file is not null)
            return file.Exists
                ? new(TextOf(file), new Dictionary<string, string>())
                : throw new ConfigurationException($"There is no file {file.FullName}.");

        var keys = folder!.Exists ? folder.GetFiles("*.key") : [];
        return keys.Length > 0
            ? new(null, keys.ToDictionary(key => Path.GetFileNameWithoutExtension(key.Name), TextOf))
            : throw new ConfigurationException($"There are no files {{department}}.key in {folder.FullName}.");
    }

    /// <summary>
    /// The departments that a file may be of: those whose code stands in its name as a word of its own, as in
    /// <c>2021-06-finance (1).xlsx</c>, else in the name of the nearest folder that has one. Of two codes in one place the longer counts.
    /// </summary>
    /// <param name="name">The file's path below the folder, with slashes.</param>
    public IReadOnlyList<string> DepartmentsOf(string name)
    {
        var parts = name.Split('/');
        return parts[..^1]
                .Append(Path.GetFileNameWithoutExtension(parts[^1]))
                .Reverse()
                .Select(DepartmentsIn)
                .FirstOrDefault(found => found.Count > 0)
            ?? [];
    }

    private List<string> DepartmentsIn(string text)
    {
        var places = Departments
            .Keys.SelectMany(code => PlacesOf(code, text).Select(at => (Code: code, From: at, To: at + code.Length)))
            .ToList();
        return
        [
            .. places
                .Where(place =>
                    !places.Any(other => other.Code.Length > place.Code.Length && other.From <= place.From && place.To <= other.To)
                )
                .Select(place => place.Code)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<int> PlacesOf(string code, string text)
    {
        for (var at = 0; (at = text.IndexOf(code, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (
                (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]))
                && (at + code.Length == text.Length || !char.IsAsciiLetterOrDigit(text[at + code.Length]))
            )
                yield return at;
        }
    }

    private static string TextOf(FileInfo file) => File.ReadAllText(file.FullName).Trim();
}
