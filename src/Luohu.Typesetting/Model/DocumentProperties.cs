namespace Luohu.Typesetting.Model;

/// <summary>What a document says of itself. All that could differ from one run to the next comes from here: same properties and blocks, same bytes.</summary>
/// <param name="Title">The title, shown in the viewer's title bar.</param>
/// <param name="Author">Who issues it.</param>
/// <param name="Subject">What it is about, in a few words.</param>
/// <param name="Created">The date of creation and of change.</param>
/// <param name="Identifier">A hexadecimal digest of 32 digits or more that tells this document from all others; the PDF's /ID and the XMP's ids are made from it.</param>
/// <param name="FooterNote">A short line printed small beside each page number; null for none.</param>
/// <param name="Creator">The program, with its version, that the document comes from; null where the typesetter alone is known.</param>
public sealed record DocumentProperties(
    string Title,
    string Author,
    string Subject,
    DateTimeOffset Created,
    string Identifier,
    string? FooterNote = null,
    string? Creator = null
)
{
    /// <summary>A hexadecimal digest of 32 digits or more.</summary>
    /// <exception cref="ArgumentException">The value is too short or not hexadecimal.</exception>
    public string Identifier { get; } = Digest(Identifier, nameof(Identifier));

    /// <summary>
    /// A hexadecimal digest of 32 digits or more that tells this form of the document from its others (ISO 32000-1, 14.4): the second
    /// part of the PDF's /ID. The identifier itself where there is one form.
    /// </summary>
    /// <exception cref="ArgumentException">The value is too short or not hexadecimal.</exception>
    public string Instance
    {
        get => field ?? Identifier;
        init => field = Digest(value, nameof(Instance));
    }

    private static string Digest(string value, string name) =>
        value.Length >= 32 && value.All(char.IsAsciiHexDigit)
            ? value
            : throw new ArgumentException($"The {name} must be a hexadecimal digest of 32 digits or more.", name);
}
