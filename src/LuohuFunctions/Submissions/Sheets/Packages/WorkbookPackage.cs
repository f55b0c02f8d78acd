using System.IO.Compression;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;

namespace LuohuFunctions.Submissions.Sheets.Packages;

/// <summary>The zip archive of a workbook: its parts by their paths, each read within the limits that all of them share.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    private readonly ZipArchive archive;
    private readonly PartLimits limits = new();
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(PartPath.Comparer);

    private WorkbookPackage(ZipArchive archive) => this.archive = archive;

    /// <summary>Opens <paramref name="body"/>.</summary>
    /// <exception cref="UnreadableBodyException">It holds more than a workbook may.</exception>
    /// <exception cref="InvalidDataException">It is no archive, or its headers lie.</exception>
    public static WorkbookPackage Open(byte[] body)
    {
        UnpackedSize.Check(body);
        var package = new WorkbookPackage(new(new MemoryStream(body), ZipArchiveMode.Read));
        try
        {
            package.Index();
            return package;
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    /// <summary>Walks through every part, also those that nobody here reads: which ones are read is up to relationships that the sender wrote.</summary>
    /// <exception cref="UnreadableBodyException">One is no whole XML, or they hold more than a workbook may.</exception>
    public void WalkAll()
    {
        var walked = new PartLimits();
        foreach (var (path, entry) in parts.Where(p => Path.GetExtension(p.Key).ToUpperInvariant() is ".XML" or ".RELS"))
        {
            using var part = new PartReader(path, entry.Open(), walked);
            part.ReadRoot();
            part.Skip();
        }
    }

    /// <summary>Whether there is a part of that path.</summary>
    public bool Has(string path) => parts.ContainsKey(path);

    /// <summary>Reads the part of that path.</summary>
    /// <exception cref="UnreadableBodyException">There is none.</exception>
    public PartReader Read(string path) =>
        parts.TryGetValue(path, out var entry)
            ? new(path, entry.Open(), limits)
            : throw new UnreadableBodyException(
                ProblemCode.MalformedSheet,
                $"工作簿中缺少部件{path}，请用Excel打开确认后重新保存，再行报送。"
            );

    /// <summary>The relationships of a part, or of the package itself where <paramref name="source"/> is empty.</summary>
    public IReadOnlyList<PartRelationship> RelationshipsOf(string source)
    {
        var path = PartPath.OfRelationships(source);
        if (!Has(path))
            return [];

        using var part = Read(path);
        part.ReadRoot();
        var relationships = new List<PartRelationship>();
        foreach (var element in part.Descendants())
        {
            if (element == "Relationship" && part["Target"] is { } target && part["TargetMode"] != "External")
                relationships.Add(new(part["Id"], part["Type"], PartPath.OfTarget(source, target)));
        }

        return relationships;
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private void Index()
    {
        foreach (var entry in archive.Entries.Where(e => !e.FullName.EndsWith('/') && !e.FullName.EndsWith('\\')))
        {
            var path = PartPath.OfEntry(entry.FullName);
            if (!parts.TryAdd(path, entry))
                throw new UnreadableBodyException(
                    ProblemCode.MalformedSheet,
                    $"工作簿中有两个名为{path}的部件，无法确定以哪个为准，请用Excel打开确认后重新保存，再行报送。"
                );
        }
    }
}
