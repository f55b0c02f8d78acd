namespace Luohu.Typesetting.Model;

/// <summary>An official document as a list of blocks, before it is set. It never changes.</summary>
public sealed class OfficialDocument
{
    /// <summary>A document.</summary>
    public OfficialDocument(DocumentProperties properties, IReadOnlyList<Block> blocks, IReadOnlyList<Attachment> attachments)
    {
        Properties = properties;
        Blocks = [.. blocks];
        Attachments = [.. attachments];
    }

    /// <summary>What it says of itself.</summary>
    public DocumentProperties Properties { get; }

    /// <summary>Its parts in reading order.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The files inside it.</summary>
    public IReadOnlyList<Attachment> Attachments { get; }

    /// <summary>Writes a document down in the order in which it is read.</summary>
    /// <param name="properties">What it says of itself.</param>
    /// <param name="write">Adds the parts.</param>
    public static OfficialDocument Create(DocumentProperties properties, Action<DocumentBuilder> write)
    {
        var builder = new DocumentBuilder();
        write(builder);
        return builder.Build(properties);
    }
}
