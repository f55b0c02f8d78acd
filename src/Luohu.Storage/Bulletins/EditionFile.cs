namespace Luohu.Storage.Bulletins;

/// <summary>The PDF of one edition in the container.</summary>
/// <param name="Blob">The name of the PDF as it was set, without a signature.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="SignedBlob">The name of the signed PDF; null where the bulletin is not signed.</param>
/// <param name="Digest">
/// The SHA-256 of the PDF as it was set, 64 lower-case hex digits; the signed PDF begins with it. Null where the bulletin was published
/// before that was written down.
/// </param>
public sealed record EditionFile(string Blob, int Pages, string? SignedBlob = null, string? Digest = null);
