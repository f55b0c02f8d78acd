namespace Luohu.Typesetting.Model;

/// <summary>A file inside the PDF: the data that the document was made from.</summary>
/// <param name="Name">Its file name, plain ASCII.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="MediaType">Its media type, such as application/json.</param>
/// <param name="Description">What it is, for the reader.</param>
public sealed record Attachment(string Name, ReadOnlyMemory<byte> Content, string MediaType, string Description);
