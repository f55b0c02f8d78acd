using Luohu.Domain;
using Luohu.Signing;
using Luohu.Signing.Verification;
using Luohu.Storage.Bulletins;
using Luohu.Typesetting;

namespace LuohuFunctions.Bulletins;

/// <summary>Signs bulletins in the publisher's name, where a key is set.</summary>
/// <param name="archive">Where signed bulletins are stored.</param>
/// <param name="signer">Signs; null where bulletins are not signed.</param>
/// <param name="isVisible">Whether the signature shows, around the publisher's name on the page.</param>
/// <param name="clock">The time of a signature.</param>
public sealed class BulletinSigning(BulletinArchive archive, PdfSigner? signer, bool isVisible, TimeProvider clock)
{
    /// <summary>
    /// Signs the editions of <paramref name="bulletin"/> and stores them. Where another run has stored its signature first, that one stands.
    /// </summary>
    /// <param name="bulletin">The bulletin.</param>
    /// <param name="publisher">Who publishes it, such as 罗湖区发展和改革局.</param>
    /// <param name="places">Where the publisher's name is printed in each edition; nothing where it is not.</param>
    /// <param name="cancellationToken">Stops the calls to key, time-stamp service and storage.</param>
    /// <returns>Whether it is signed: false where no key is set.</returns>
    /// <exception cref="SigningException">The key or the time-stamp service cannot be used, or what is stored is no signature of this bulletin.</exception>
    internal async Task<bool> SignAsync(
        NewBulletin bulletin,
        string publisher,
        IReadOnlyDictionary<Edition, PrintedPlace?> places,
        CancellationToken cancellationToken
    )
    {
        if (signer is null)
            return false;
        var at = clock.GetUtcNow().ToOffset(ChinaTime.Offset);
        NewEdition[] editions = [bulletin.Full, bulletin.Brief];
        var signed = await signer.SignAllAsync(
            [.. editions.Select(one => ((ReadOnlyMemory<byte>)one.Pdf, RequestOf(publisher, at, places.GetValueOrDefault(one.Edition))))],
            cancellationToken
        );
        foreach (var (edition, pdf) in editions.Zip(signed))
            await StoreAsync(bulletin, edition, pdf, cancellationToken);
        return true;
    }

    private async Task StoreAsync(NewBulletin bulletin, NewEdition edition, byte[] signed, CancellationToken cancellationToken)
    {
        var stored = await archive.StoreSignedAsync(bulletin, edition.Edition, signed, cancellationToken);
        if (!ReferenceEquals(stored, signed) && !IsSignatureOf(edition.Pdf, stored))
            throw new SigningException(
                $"The signed {EditionName.Of(edition.Edition)} edition of {bulletin.Period} version {bulletin.Version} in the storage is not intact, or not of this bulletin: take the blob away."
            );
    }

    private SignatureRequest RequestOf(string publisher, DateTimeOffset at, PrintedPlace? place) =>
        new(at, $"{publisher}的电子签名", "发布", isVisible && place is not null ? FrameOf(place) : null);

    private static bool IsSignatureOf(byte[] pdf, byte[] signed) =>
        SignatureVerifier.Verify(signed, trustedRoots: null) is { State: DocumentState.Intact, OriginalLength: var length }
        && signed.AsSpan(0, length).SequenceEqual(pdf);

    private static SignaturePlace FrameOf(PrintedPlace place) => new(place.Page, place.Left, place.Bottom, place.Width, place.Height);
}
