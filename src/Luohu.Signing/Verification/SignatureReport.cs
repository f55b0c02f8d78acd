using System.Collections.Immutable;

namespace Luohu.Signing.Verification;

/// <summary>What the signatures of a file say.</summary>
/// <param name="State">What has become of the document since.</param>
/// <param name="Signatures">The signatures in the order in which they were made.</param>
/// <param name="OriginalLength">How many bytes the document had before the first signature; the whole file where there is none.</param>
/// <param name="AppendedLength">How many bytes stand behind what the last signature covers.</param>
public sealed record SignatureReport(DocumentState State, ImmutableArray<PdfSignature> Signatures, int OriginalLength, int AppendedLength);
