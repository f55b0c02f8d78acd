using Luohu.Typesetting;

namespace Luohu.Bulletins;

/// <summary>A bulletin that is set.</summary>
/// <param name="Bytes">The PDF, with the snapshot inside it as snapshot.json.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Digest">The SHA-256 of the snapshot's JSON, 64 lower-case hex digits; its beginning is printed in the foot.</param>
/// <param name="PublisherPlace">Where the publisher's name is printed as the signature of the text.</param>
/// <param name="Text">What is printed on its pages.</param>
public sealed record BulletinPdf(byte[] Bytes, int Pages, string Digest, PrintedPlace? PublisherPlace, PrintedText Text);
