namespace Luohu.Signing;

/// <summary>What a signature says of itself.</summary>
/// <param name="SignedAt">When it is made, to the second; with its offset from UTC.</param>
/// <param name="Description">What the field is, for a reader who hears the document: 罗湖区发展和改革局的电子签名.</param>
/// <param name="Reason">Why it was signed, such as 发布; null for nothing.</param>
/// <param name="Place">Where it shows; null when it does not.</param>
public sealed record SignatureRequest(DateTimeOffset SignedAt, string Description, string? Reason = null, SignaturePlace? Place = null);
