using LuohuFunctions.Startup;

namespace Luohu.Cli.Import;

/// <summary>Which key sends which file.</summary>
/// <param name="One">The key of all; null where each department has its own.</param>
/// <param name="Departments">The keys by department.</param>
internal sealed record ImportKeys(string? One, IReadOnlyDictionary<string, string> Departments)
{
    /// <summary>Reads the one key, or the keys <c>{department}.key</c> of a folder.</summary>
    /// <exception cref="OperatorException">Neither or both are named, or there is none.</exception>
    public static ImportKeys Read(FileInfo? file, DirectoryInfo? folder)
    {
        if (file is null == folder is null)
            throw new OperatorException("Give either --key-file FILE or --keys FOLDER.");
        if (file is not null)
            return file.Exists ? new(TextOf(file), new Dictionary<string, string>()) : throw new OperatorException($"There is no file {file.FullName}.");

        var keys = folder!.Exists ? folder.GetFiles("*.key") : [];
        return keys.Length > 0
            ? new(null, keys.ToDictionary(key => Path.GetFileNameWithoutExtension(key.Name), TextOf))
            : throw new OperatorException($"There are no files {{department}}.key in {folder.FullName}.");
    }

    /// <summary>
    /// The key for a file: of the department that its folder is named after, or that its name is, begins or ends with, as in
    /// <c>2021-06-finance.xlsx</c>. The longest code wins. Null when there is none.
    /// </summary>
    /// <param name="name">The file's path below the folder, with slashes.</param>
    public string? For(string name)
    {
        if (One is not null)
            return One;

        var folders = name.Split('/')[..^1];
        var stem = Path.GetFileNameWithoutExtension(name);
        return Departments
            .Where(key => folders.Contains(key.Key) || stem == key.Key
                || stem.EndsWith("-" + key.Key, StringComparison.Ordinal) || stem.StartsWith(key.Key + "-", StringComparison.Ordinal))
            .OrderByDescending(key => key.Key.Length)
            .Select(key => key.Value)
            .FirstOrDefault();
    }

    private static string TextOf(FileInfo file) => File.ReadAllText(file.FullName).Trim();
}
