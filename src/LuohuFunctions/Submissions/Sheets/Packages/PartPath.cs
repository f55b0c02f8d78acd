namespace LuohuFunctions.Submissions.Sheets.Packages;

/// <summary>
/// Where a part lies in its package, such as <c>xl/workbook.xml</c>. Parts are the same whatever the case of their names
/// (ISO/IEC 29500-2); some programs write backslashes, or a slash at the beginning.
/// </summary>
internal static class PartPath
{
    /// <summary>Names are compared without regard to case.</summary>
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    /// <summary>An entry's name as a path.</summary>
    public static string OfEntry(string name) => Join([], name);

    /// <summary>The part that a relationship of <paramref name="source"/> (empty for the package itself) names.</summary>
    public static string OfTarget(string source, string target) =>
        Join(target.StartsWith('/') || target.StartsWith('\\') ? [] : FolderOf(source), target);

    /// <summary>The part that holds the relationships of <paramref name="source"/>.</summary>
    public static string OfRelationships(string source)
    {
        var folder = FolderOf(source);
        return string.Join('/', [.. folder, "_rels", source.Split('/')[^1] + ".rels"]);
    }

    private static string[] FolderOf(string source) => source.Split('/')[..^1];

    private static string Join(string[] folder, string path)
    {
        var steps = folder.ToList();
        foreach (var step in Uri.UnescapeDataString(path).Replace('\\', '/').Split('/'))
        {
            if (step == "..")
                steps.RemoveRange(Math.Max(steps.Count - 1, 0), Math.Min(steps.Count, 1));
            else if (step is not ("" or "."))
                steps.Add(step);
        }

        return string.Join('/', steps);
    }
}
